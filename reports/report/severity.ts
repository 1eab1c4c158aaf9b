import type { Outcome } from '../../engine/evidence/finding.ts';
import type { Result } from './result.ts';

const gravity = [
  'broken',
  'flaky',
  'error',
  'known',
  'held',
  'skipped',
] as const satisfies readonly Outcome['status'][];

/** Puts what is worse first, and of the same outcome a `must` before a `should`. */
export function bySeverity(one: Result, other: Result): number {
  const rank = ({ level, outcome }: Result): number => 2 * gravity.indexOf(outcome.status) + (level === 'must' ? 0 : 1);
  return rank(one) - rank(other);
}
