import type { Finding } from '../../engine/evidence/finding.ts';
import type { Run } from '../../reports/report/report.ts';
import type { RunFlags } from '../run/flags.ts';
import { UsageError } from '../usage-error.ts';

/** The flags of `replay` as they were written: whom to send to, in whose name, and what to judge by. */
export type ReplayFlags = Pick<
  RunFlags,
  | ('target' | 'token' | 'org' | 'orgId' | 'secondToken' | 'secondOrgId' | 'user' | 'password')
  | ('mock' | 'fault' | 'behave' | 'spec' | 'known' | 'timeout' | 'concurrency' | 'revocationWithin')
> & {
  /** Whether to send to the embedded server. */
  readonly embedded?: boolean;
};

/** More cases than a run tries by itself are not tried on the word of a report. */
const mostCases = 1_000;

/**
 * The flags of the run that sends the case of a finding again. What is sent is the report's: requirement, profile, seed and
 * path. Whom it is sent to, with which credentials and by which files, says whoever asks for it, and never the report.
 * Throws UsageError where nobody says it.
 */
export function flagsOf(run: Run, { replay }: Finding, given: ReplayFlags, environment: NodeJS.ProcessEnv): RunFlags {
  const { embedded = false, ...flags } = given;
  demandTarget(run, given, environment);
  demandContract(run, given);
  const exact = replay.only.length === 1 && replay.path !== '' ? { path: replay.path } : {};
  const cases = String(Math.min(Math.max(1, Math.trunc(run.cases)), mostCases));
  const server = embedded && flags.behave === undefined ? { behave: 'contract' } : {};
  return { ...flags, ...server, profile: run.profile, only: replay.only, seed: String(replay.seed), cases, ...exact };
}

function demandTarget({ target }: Run, given: ReplayFlags, { INFLUX_HOST = '' }: NodeJS.ProcessEnv): void {
  const ours = given.embedded || given.mock || given.behave !== undefined || given.fault !== undefined;
  if (given.target !== undefined && given.embedded)
    throw new UsageError('--embedded and --target exclude each other.', 'Give one of them.');
  if (ours || given.target !== undefined || INFLUX_HOST !== '') return;
  const sentence = 'replay does not take the server from the report, which anybody can have written.';
  const own = target.kind === 'remote' ? `such as --target ${target.url}` : `or --${target.kind}`;
  throw new UsageError(sentence, `Name it with --target URL, ${own}.`, 'NO_TARGET');
}

function demandContract({ contract }: Run, { spec }: ReplayFlags): void {
  if (spec !== undefined || contract.source.startsWith('built in: ')) return;
  const sentence = `The report was judged by a contract of your own, ${contract.source}.`;
  throw new UsageError(sentence, 'Give it with --spec; replay opens no file that a report names.', 'NO_CONTRACT');
}
