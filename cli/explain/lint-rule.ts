import type { LintRule } from '../../spec/lint/finding.ts';
import { part } from './part.ts';

/** A rule of `lint`: what it finds, why that matters, and what mends it. */
export function explainLintRule({ id, level, mend, why, wrong }: LintRule): string {
  const parts = [
    part('finds', [wrong]),
    part('why', [why]),
    part('mend', [mend]),
    part('try', ['tokenproof lint oss-2.9', 'tokenproof lint contract.yaml --fix mend.yaml']),
  ];
  return [`${id} (${level} of lint)`, ...parts.flat()].join('\n');
}
