import pMap from 'p-map';
import type { FaultRow } from '../../server/reference.ts';
import type { ProfileName } from '../../spec/profiles.ts';
import { type Behaviour, profileOfRelease } from '../behaviour.ts';
import { attempted } from './attempt.ts';
import { brokenIn, type Kill, killOf } from './kill.ts';
import type { Matrix } from './matrix.ts';
import type { SelftestOptions } from './options.ts';

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

async function unexpectedOn(behave: Behaviour, { seeds }: SelftestOptions, signal: AbortSignal) {
  const unexpected: string[] = [];
  for (const seed of seeds) {
    const ended = await attempted({ behave, fault: null, profile: profileFor(behave), seed, only: null }, signal);
    if ('trouble' in ended) unexpected.push(ended.trouble.trim());
    else if (ended.report.verdict !== 'conforms') unexpected.push(...brokenIn(ended.report), ended.report.verdict);
  }
  return { unexpected: [...new Set(unexpected)] };
}

async function killed(
  behave: Behaviour,
  fault: FaultRow,
  { seeds, brief }: SelftestOptions,
  signal: AbortSignal,
): Promise<{ readonly kill: Kill }> {
  const profile = profileFor(behave, fault);
  const runs = [];
  for (const [index, seed] of seeds.entries()) {
    const only = brief || index > 0 ? fault.breaks : null;
    runs.push({ seed, ended: await attempted({ behave, fault: fault.id, profile, seed, only }, signal) });
  }
  return { kill: killOf(fault, runs) };
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
