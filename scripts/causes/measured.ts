import { causesIn } from '../../reports/causes/index.ts';
import type { Report } from '../../reports/report/report.ts';
import { nameOf, type Trial } from './trials.ts';

/** A server that was judged, and the causes that were told of it. */
export interface Measured {
  readonly name: string;
  /** How many faults it has. */
  readonly faults: number;
  /** What its faults do, a sentence each. */
  readonly does: readonly string[];
  /** Its faults whose requirement held, so that nobody could tell a cause of them. */
  readonly hidden: readonly string[];
  readonly findings: number;
  /** The causes that were told, a sentence each. */
  readonly says: readonly string[];
  /** Whether there are as many causes as faults, and the requirements of no two faults are of one cause. */
  readonly right: boolean;
}

/** What was told of a server. */
export function measured(trial: Trial, report: Report): Measured {
  const groups = causesIn(report);
  const homes = trial.faults.map(({ breaks }) => groups.findIndex(({ cause }) => cause.requirements.includes(breaks)));
  return {
    name: nameOf(trial),
    faults: trial.faults.length,
    does: trial.faults.map(({ says }) => says),
    hidden: trial.faults.filter((_, index) => homes[index] === -1).map(({ id }) => id),
    findings: groups.reduce((sum, { members }) => sum + members.length, 0),
    says: groups.map(({ cause }) => cause.says),
    right: groups.length === trial.faults.length && new Set(homes).size === trial.faults.length,
  };
}
