import type { Finding } from '../../engine/evidence/finding.ts';
import type { Run } from '../../reports/report/report.ts';
import { runFlagsIn } from '../run/command.ts';
import { wordsOf } from '../run/command-line.ts';
import type { RunFlags } from '../run/flags.ts';
import type { ReplayFlags } from './flags.ts';

/** The flags of the run that sends the case of a finding again, by the report's own command unless the flags of `replay` say otherwise. */
export function flagsOf(run: Run, { replay }: Finding, flags: ReplayFlags): RunFlags {
  const recorded = runFlagsIn(wordsOf(run.command).slice(1));
  const { path: _, ...rest } = flags.target === undefined ? sameServer(recorded, flags) : otherServer(recorded);
  const exact = replay.only.length === 1 && replay.path !== '' ? { path: replay.path } : {};
  return { ...rest, ...flags, profile: run.profile, only: replay.only, seed: String(replay.seed), ...exact };
}

/** A report holds no secrets: they are given anew, and the user only with its password. What is accepted is replayed too. */
function sameServer(recorded: RunFlags, flags: ReplayFlags): RunFlags {
  const { token: _, secondToken: __, password: ___, baseline: ____, user, ...rest } = recorded;
  const server = recorded.target === undefined && !recorded.mock ? { behave: recorded.behave ?? 'contract' } : {};
  return { ...rest, ...server, ...(user === undefined || flags.password === undefined ? {} : { user }) };
}

/** What depends on the server is left out. */
function otherServer({ cases, concurrency, revocationWithin, spec, known, timeout }: RunFlags): RunFlags {
  const all = { cases, concurrency, revocationWithin, spec, known, timeout };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
