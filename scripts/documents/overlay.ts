import type { Correction } from '../../spec/loader/overlay.ts';
import { code, generated, prose } from './markdown.ts';

/** The overlay as Markdown: where the vendor's documents are wrong, and what the contracts are read with instead. */
export function renderOverlay(corrections: readonly Correction[]): string {
  return generated('Corrections of the contracts', 'spec/overlay.yaml', [
    'A correction applies only where the defect stands: where a document has what is expected, the patch is merged in (RFC 7396).',
    ...corrections.flatMap(renderCorrection),
  ]);
}

function renderCorrection({ id, at, expect, merge, reason, source }: Correction): readonly string[] {
  return [
    `## ${code(id)}`,
    prose(reason),
    [
      `- Source: ${prose(source)}`,
      `- Expected: ${code(JSON.stringify(expect))}`,
      `- Merged in: ${code(JSON.stringify(merge))}`,
      ...at.map((place) => `- At: ${code(place)}`),
    ].join('\n'),
  ];
}
