import type { Finding } from '../../engine/evidence/finding.ts';
import type { Run } from '../../reports/report/report.ts';
import { wordsOf } from '../run/command-line.ts';
import type { RunFlags } from '../run/flags.ts';

/** The flags of `replay` as they were written: the server to send to, where it is another than that of the report. */
export type ReplayFlags = Pick<
  RunFlags,
  'target' | 'token' | 'org' | 'orgId' | 'secondToken' | 'secondOrgId' | 'user' | 'password'
>;

/** Reads the flags of `run` from the words of a command line. */
export type ReadFlags = (words: readonly string[]) => RunFlags;

/** The flags of the run that sends the case of a finding again, by the report's own command unless `given` says otherwise. */
export function flagsOf(run: Run, { replay }: Finding, given: ReplayFlags, read: ReadFlags): RunFlags {
  const recorded = read(wordsOf(run.command).slice(1));
  const { path: _, ...rest } = given.target === undefined ? sameServer(recorded, given) : otherServer(recorded);
  const exact = replay.only.length === 1 && replay.path !== '' ? { path: replay.path } : {};
  return { ...rest, ...given, profile: run.profile, only: replay.only, seed: String(replay.seed), ...exact };
}

/** A report holds no secrets: they are given anew, and the user only with its password. What is accepted is replayed too. */
function sameServer(recorded: RunFlags, given: ReplayFlags): RunFlags {
  const { token: _, secondToken: __, password: ___, baseline: ____, user, ...rest } = recorded;
  const server = recorded.target === undefined && !recorded.mock ? { behave: recorded.behave ?? 'contract' } : {};
  return { ...rest, ...server, ...(user === undefined || given.password === undefined ? {} : { user }) };
}

/** What depends on the server is left out. */
function otherServer({ cases, concurrency, revocationWithin, spec, known, timeout }: RunFlags): RunFlags {
  const all = { cases, concurrency, revocationWithin, spec, known, timeout };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
