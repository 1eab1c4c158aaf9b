import pMap from 'p-map';
import type { FaultRow } from '../../server/index.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import { type Behaviour, profileOfRelease } from '../target/behaviour.ts';
import type { Attempt, Ended } from './attempt.ts';
import { attemptedInChild } from './child.ts';
import { brokenIn, killOf } from './kill.ts';
import type { Matrix } from './matrix.ts';
import type { SelftestOptions } from './options.ts';

/** Cases of a run that shows which other requirements break, which needs no thoroughness. */
const few = 2;

/** Attempts that are made in one process at most. */
const most = 24;

/** Replicas of a cluster: with three, one of them can be left out of what two agree on. */
const replicas = 3;

/** Milliseconds late that the replicas of clusters without a fault hear of each other. */
const lags = [0, 200] as const;

const lost = { trouble: 'it was not judged' } as const;

/** How a selftest is monitored and stopped. */
export interface SelftestMonitor {
  readonly signal: AbortSignal;
  readonly onDone: (done: number, of: number) => void;
}

/**
 * Judges each server without a fault and with each fault that it can have, several at a time. Where the signal is
 * aborted it ends soon, and where the budget is spent it begins nothing more; what was not judged counts as lost.
 */
export async function selftest(
  options: SelftestOptions,
  { signal, onDone }: SelftestMonitor,
): Promise<readonly Matrix[]> {
  const attempts = options.servers.flatMap((behave) => attemptsOn(behave, options));
  const ended = new Map<Attempt, Ended>();
  const end = performance.now() + (options.budget ?? Number.POSITIVE_INFINITY);
  const make = async (batch: readonly Attempt[]): Promise<void> => {
    const late = signal.aborted || performance.now() > end;
    const results = late ? [] : await attemptedInChild(batch, signal);
    for (const [index, attempt] of batch.entries()) ended.set(attempt, results[index] ?? lost);
    onDone(ended.size, attempts.length);
  };
  await pMap(batchesOf(attempts, options.jobs), make, { concurrency: options.jobs });
  return options.servers.map((behave) => matrixOf(behave, options, ended));
}

/** As many batches for each job, of equal size; neighbours, which are alike, are in different ones. */
function batchesOf(attempts: readonly Attempt[], jobs: number): readonly (readonly Attempt[])[] {
  const count = Math.ceil(attempts.length / (jobs * most)) * jobs;
  return Array.from({ length: count }, (_, index) => attempts.filter((_, place) => place % count === index));
}

function attemptsOn(behave: Behaviour, { faults, seeds, brief }: SelftestOptions): readonly Attempt[] {
  const clean = { behave, fault: null, profile: profileFor(behave), only: null, cases: null };
  // Which others break is a matter of the suites, not of the server: one server tells.
  const others = !brief && behave === 'contract';
  const clusters = behave === 'contract' && faults.some(({ ofCluster }) => ofCluster);
  return [
    { ...clean, seeds: brief ? seeds.slice(0, 1) : seeds },
    ...(clusters ? lags : []).map((lag) => {
      const only = lag === 0 && !brief ? null : 'replicas/*';
      return { ...clean, only, seeds: seeds.slice(0, 1), cluster: { replicas, lag } };
    }),
    ...faults
      .filter((fault) => appliesTo(fault, behave))
      .flatMap((fault): readonly Attempt[] => {
        const cluster = fault.ofCluster ? { cluster: { replicas, lag: 0 } } : {};
        const shared = { behave, fault: fault.id, profile: profileFor(behave, fault), ...cluster };
        const named = { ...shared, seeds, only: fault.breaks, cases: null };
        return others ? [named, { ...shared, seeds: seeds.slice(0, 1), only: null, cases: few }] : [named];
      }),
  ];
}

function matrixOf(behave: Behaviour, options: SelftestOptions, all: ReadonlyMap<Attempt, Ended>): Matrix {
  const own = [...all].filter(([attempt]) => attempt.behave === behave);
  const ended = (fault: string | null, whole: boolean): Ended | undefined =>
    own.find(([attempt]) => attempt.fault === fault && (attempt.only === null) === whole)?.[1];
  const { seeds } = options;
  return {
    behave,
    seeds,
    unexpected: unexpectedOn(own),
    kills: options.faults.flatMap((fault) => {
      const named = ended(fault.id, false);
      return named === undefined ? [] : [killOf(fault, seeds, named, ended(fault.id, true) ?? null)];
    }),
  };
}

/** What broke on servers without a fault. */
function unexpectedOn(own: readonly (readonly [Attempt, Ended])[]): readonly string[] {
  const clean = own.filter(([attempt]) => attempt.fault === null);
  if (clean.length === 0) return [lost.trouble];
  return [...new Set(clean.flatMap(([, ended]) => unexpectedIn(ended)))];
}

function unexpectedIn(ended: Ended): readonly string[] {
  if ('trouble' in ended) return [ended.trouble.trim()];
  const { verdict } = ended.report;
  return [...(verdict === 'conforms' ? [] : [verdict]), ...brokenIn(ended.report)];
}

/** The profile that a server is judged by: that of its release, else one in which the fault shows. */
function profileFor(behave: Behaviour, fault?: FaultRow): ProfileName {
  if (behave !== 'contract') return profileOfRelease[behave];
  return fault?.profiles?.[0] ?? 'oss-2.9';
}

/** Whether a fault can be switched on and shows in a server. */
function appliesTo({ profiles, notOnReleases }: FaultRow, behave: Behaviour): boolean {
  if (behave === 'contract') return true;
  return notOnReleases === undefined && (profiles === undefined || profiles.includes(profileOfRelease[behave]));
}
