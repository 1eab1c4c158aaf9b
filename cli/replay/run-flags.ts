import type { Finding } from '../../engine/evidence/finding.ts';
import type { Run } from '../../reports/report/report.ts';
import type { RunFlags } from '../run/flags.ts';
import { UsageError } from '../usage-error.ts';
import type { ReplayFlags } from './flags.ts';

/** More cases than a run tries by itself are not tried on the word of a report. */
const mostCases = 1_000;

/**
 * The flags of the run that sends the case of a finding again. What is sent is the report's: requirement, profile, seed and
 * path. Whom it is sent to, with which credentials and by which files, says whoever asks for it, and never the report.
 * Throws UsageError where nobody says it.
 */
export function flagsOf(run: Run, { replay }: Finding, given: ReplayFlags, environment: NodeJS.ProcessEnv): RunFlags {
  demandTarget(run, given, environment);
  demandContract(run, given);
  const exact = replay.only.length === 1 && replay.path !== '' ? { path: replay.path } : {};
  const cases = String(Math.min(Math.max(1, Math.trunc(run.cases)), mostCases));
  return { ...given, profile: run.profile, only: replay.only, seed: String(replay.seed), cases, ...exact };
}

function demandTarget({ target }: Run, flags: ReplayFlags, { INFLUX_HOST = '' }: NodeJS.ProcessEnv): void {
  const isNamed = [flags.target, flags.embedded, flags.mock].some((flag) => flag !== undefined);
  if (isNamed || INFLUX_HOST !== '') return;
  const sentence = 'replay does not take the server from the report, which anybody can have written.';
  const own = target.kind === 'remote' ? `such as --target ${target.url}` : `or --${target.kind}`;
  throw new UsageError(sentence, `Name it with --target URL, ${own}.`, 'NO_TARGET');
}

function demandContract({ contract }: Run, { spec }: ReplayFlags): void {
  if (spec !== undefined || contract.source.startsWith('built in: ')) return;
  const sentence = `The report was judged by a contract of your own, ${contract.source}.`;
  throw new UsageError(sentence, 'Give it with --spec; replay opens no file that a report names.', 'NO_CONTRACT');
}
