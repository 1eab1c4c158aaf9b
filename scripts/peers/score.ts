import type { Attempt } from './contestant.ts';

/** What came of all runs of one contestant. */
export interface Score {
  readonly contestant: string;
  /** What it reports about servers without faults, over all their profiles and seeds. */
  readonly falseAlarms: readonly string[];
  /** For each fault what is reported with it and not without; empty where the fault was missed. */
  readonly kills: Readonly<Record<string, readonly string[]>>;
  /** Median over the runs with a fault. */
  readonly requests: number;
  /** Median over the runs with a fault. */
  readonly seconds: number;
  /** Over all runs. */
  readonly totalRequests: number;
  /** Over all runs. */
  readonly totalSeconds: number;
  readonly runs: number;
  /** Runs that were cut off or left no report. */
  readonly incomplete: number;
  /** Runs in which something was changed or deleted that stood before. */
  readonly trespassing: number;
  /** Runs that ended the token which they were made with. */
  readonly tokensLost: number;
}

/** The score of one contestant from its own attempts: at least one with a fault, and one without for each profile. */
export function score(contestant: string, attempts: readonly Attempt[]): Score {
  const own = attempts.filter((attempt) => attempt.contestant === contestant);
  const faulty = own.filter(({ fault }) => fault !== null);
  const right = own.filter(({ fault }) => fault === null);
  return {
    contestant,
    falseAlarms: [...new Set(right.flatMap(({ findings }) => findings))].sort(),
    kills: Object.fromEntries(faulty.map((attempt) => [attempt.fault, newFindings(attempt, right)])),
    requests: median(faulty.map(({ requests }) => requests)),
    seconds: median(faulty.map(({ seconds }) => seconds)),
    totalRequests: sum(own.map(({ requests }) => requests)),
    totalSeconds: sum(own.map(({ seconds }) => seconds)),
    runs: own.length,
    incomplete: own.filter(({ complete }) => !complete).length,
    trespassing: own.filter(({ trespasses }) => trespasses > 0).length,
    tokensLost: own.filter(({ tokenLost }) => tokenLost).length,
  };
}

/** The faults that were killed, in the order of the runs. */
export function killed({ kills }: Score): readonly string[] {
  return Object.keys(kills).filter((fault) => kills[fault]?.length !== 0);
}

/** What is reported of a faulty server and in no run of the right server of the same profile. */
function newFindings({ profile, findings }: Attempt, right: readonly Attempt[]): readonly string[] {
  const usual = new Set(right.filter((one) => one.profile === profile).flatMap((one) => one.findings));
  return [...new Set(findings)].filter((finding) => !usual.has(finding));
}

/** The middle value, the mean of the two middle ones where their number is even; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return sum(middle) / middle.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
