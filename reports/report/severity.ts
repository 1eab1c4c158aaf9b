import type { Outcome } from '../../engine/evidence/finding.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import type { Result } from './result.ts';

const gravity = [
  'broken',
  'flaky',
  'error',
  'known',
  'held',
  'skipped',
] as const satisfies readonly Outcome['status'][];

/** Puts what is worse first, and of the same outcome what is critical, then a `must` before a `should`. */
export function bySeverity(one: Result, other: Result): number {
  const rank = ({ level, outcome, requirement }: Result): number => {
    const within = isCritical(requirement) ? 0 : level === 'must' ? 1 : 2;
    return 3 * gravity.indexOf(outcome.status) + within;
  };
  return rank(one) - rank(other);
}

/** How binding and how grave, in words such as `must, critical`. */
export function bindingOf({ level, requirement }: Pick<Result, 'level' | 'requirement'>): string {
  return isCritical(requirement) ? `${level}, critical` : level;
}

function isCritical(requirement: string): boolean {
  return requirementOf(requirement).severity === 'critical';
}
