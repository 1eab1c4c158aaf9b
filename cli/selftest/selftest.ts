import pMap from 'p-map';
import type { FaultRow } from '../../server/reference.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import { type Behaviour, profileOfRelease } from '../behaviour.ts';
import { attempted } from './attempt.ts';
import { brokenIn, type Kill, killOf } from './kill.ts';
import type { Matrix } from './matrix.ts';
import type { SelftestOptions } from './options.ts';

/** Cases of a run that shows which other requirements break, which needs no thoroughness. */
const few = 2;

/** How a selftest is watched and stopped. */
export interface SelftestWatch {
  readonly signal: AbortSignal;
  readonly onDone: (done: number, of: number) => void;
}

/** Judges each server without a fault and with each fault that it can have, several at a time. */
export async function selftest(
  options: SelftestOptions,
  { signal, onDone }: SelftestWatch,
): Promise<readonly Matrix[]> {
  const jobs = options.servers.flatMap((behave) => [
    { behave, fault: null },
    ...options.faults.filter((fault) => appliesTo(fault, behave)).map((fault) => ({ behave, fault })),
  ]);
  let done = 0;
  const results = await pMap(
    jobs,
    async ({ behave, fault }) => {
      const result =
        fault === null ? await unexpectedOn(behave, options, signal) : await killed(behave, fault, options, signal);
      done += 1;
      onDone(done, jobs.length);
      return { behave, ...result };
    },
    { concurrency: options.jobs, signal },
  );
  return options.servers.map((behave) => ({
    behave,
    seeds: options.seeds,
    unexpected: results.flatMap((one) => (one.behave === behave && 'unexpected' in one ? one.unexpected : [])),
    kills: results.flatMap((one) => (one.behave === behave && 'kill' in one ? [one.kill] : [])),
  }));
}

async function unexpectedOn(behave: Behaviour, { seeds, brief }: SelftestOptions, signal: AbortSignal) {
  const tried = brief ? seeds.slice(0, 1) : seeds;
  const all = { only: null, cases: null, fault: null } as const;
  const ended = await attempted({ ...all, behave, profile: profileFor(behave), seeds: tried }, signal);
  if ('trouble' in ended) return { unexpected: [ended.trouble.trim()] };
  const { verdict } = ended.report;
  return { unexpected: [...(verdict === 'conforms' ? [] : [verdict]), ...brokenIn(ended.report)] };
}

async function killed(
  behave: Behaviour,
  fault: FaultRow,
  { seeds, brief }: SelftestOptions,
  signal: AbortSignal,
): Promise<{ readonly kill: Kill }> {
  const shared = { behave, fault: fault.id, profile: profileFor(behave, fault) };
  const named = await attempted({ ...shared, seeds, only: fault.breaks, cases: null }, signal);
  // Which others break is a matter of the suites, not of the server: one server tells.
  const wanted = !brief && behave === 'contract';
  const all = !wanted ? null : await attempted({ ...shared, seeds: seeds.slice(0, 1), only: null, cases: few }, signal);
  return { kill: killOf(fault, seeds, named, all) };
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
