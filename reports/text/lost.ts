import type { Report } from '../report/report.ts';
import type { Style } from './failure.ts';
import { labelled, printable } from './plain-text.ts';

/** What a document of the user's no longer promises. */
export function lostPromises({ run }: Report, { colors }: Style): string {
  const { lost = [], source } = run.contract;
  if (lost.length === 0) return '';
  const lines = lost.map(({ rule, says, pointer, line }) => {
    const place = line === null ? pointer : `${source}:${line}`;
    return labelled('lost', [printable(says), printable(`${place} (tokenproof explain ${rule})`)]);
  });
  const title = `The document lacks what the profile ${run.profile} promises (${lost.length})`;
  return [colors.bold(colors.red(title)), ...lines].join('\n');
}
