import { Secrets } from '../../client/redaction/secrets.ts';
import type { Report } from '../../reports/report/report.ts';
import { checkedSettings } from '../configuration/check.ts';
import { flagsOf } from '../configuration/layer.ts';
import { layersOf } from '../configuration/layers-of.ts';
import type { LoadedConfiguration } from '../configuration/load.ts';
import { merge } from '../configuration/merge.ts';
import { withSecrets } from '../configuration/secrets.ts';
import { checkOutputs, writeReports } from '../output.ts';
import { takeUpRequirements } from '../own-requirements.ts';
import { creatingElsewhere } from '../run/confirm.ts';
import type { RunFlags } from '../run/flags.ts';
import { type RunOptions, runOptions } from '../run/options.ts';
import { tellRemains } from '../run/remains.ts';
import { UsageError } from '../usage-error.ts';
import type { JudgeOptions } from './options.ts';
import { type Listener, listenerOf } from './progress.ts';

/**
 * Judges a server as the command `run` does, and gives the report; what the run makes it takes away again. The settings
 * are those of `tokenproof.config` by the same names and with the same defaults: durations are texts such as `30s`,
 * `rate` is one such as `10/s`, `minJudged` a percentage; paths are relative to the current folder. The environment
 * names no server: `token: 'env:NAME'` reads a variable.
 *
 * A broken requirement rejects nothing: it stands in the report. A run that was ended by its signal gives what was found
 * until then, with `run.complete` false.
 *
 * @throws UsageError where settings are wrong or no server is named, or where it is not on this host and `yes` is missing.
 * @throws UnreachableError, TargetError, OrganizationError or PrincipalError where the server cannot be judged.
 * @throws ContractError, KnownError, BaselineError or RequirementsError where a document that is named cannot be used.
 * @throws the reason of `signal` where it aborted before anything was sent; what `onProgress` throws ends the run.
 * @example
 * const report = await judge({ url: 'http://127.0.0.1:8086', token: 'env:INFLUX_TOKEN', only: 'delete/*' });
 * if (report.verdict !== 'conforms') console.log(render(report));
 */
export async function judge(given: JudgeOptions): Promise<Report> {
  const { config, target, yes = false, signal, onProgress, ...settings } = given;
  signal?.throwIfAborted();
  const flags = appliedOf(settings, config ?? null, target);
  await takeUpRequirements(flags);
  const options = runOptions(flags, process.env);
  demandConsent(options, yes);
  checkOutputs(options.outputs);
  const listener = listenerOf(options.selected.length, onProgress);
  await tellRemains(options, {}, (text) => listener.warn(text.trim()));
  return judged(options, listener, signal === undefined ? listener.signal : AbortSignal.any([signal, listener.signal]));
}

async function judged(options: RunOptions, listener: Listener, signal: AbortSignal): Promise<Report> {
  const { runSoon } = await import('../run/session/run-soon.ts');
  const { PartialReports } = await import('../run/output/partial-reports.ts');
  const secrets = new Secrets({ words: false });
  const partial = new PartialReports(options.outputs, secrets);
  const report = await runSoon(options, {
    signal,
    secrets,
    onWarning: listener.warn,
    onResult: (tally, soFar) => {
      listener.tell(tally);
      partial.update(soFar);
    },
  });
  listener.demandUnharmed();
  const command = (text: string): void => void process.stdout.write(text);
  await writeReports(report, options.outputs, secrets, { stdout: process.stdout, command });
  return report;
}

/** The flags that settings stand for, above those of a target of a configuration. */
function appliedOf(settings: object, config: LoadedConfiguration | null, target: string | undefined): RunFlags {
  if (target !== undefined && config === null) {
    const cure = 'Give config, such as await loadConfig(), or a server with url.';
    throw new UsageError(`There is no configuration for the target "${target}".`, cure, 'UNKNOWN_TARGET');
  }
  const own = { origin: String, flags: flagsOf(checkedSettings(settings), process.cwd()) };
  const { flags } = merge([...layersOf(config, target).layers, own], []);
  if ([flags.target, flags.embedded, flags.mock].some((one) => one !== undefined))
    return withSecrets(flags, process.env);
  const cure = 'Give one of url, embedded and mock, or config with the name of one of its targets.';
  throw new UsageError('No server is named to judge.', cure, 'NO_TARGET');
}

function demandConsent(options: RunOptions, yes: boolean): void {
  const sentence = yes ? null : creatingElsewhere(options);
  if (sentence === null) return;
  throw new UsageError(sentence, 'Give yes: true to let it, or readOnly: true.', 'NOT_CONFIRMED');
}
