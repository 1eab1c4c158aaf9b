import { runOptions } from '../../cli/run/options.ts';
import type { Engine } from '../../cli/run/session/monitor.ts';
import { run } from '../../cli/run/session/run.ts';
import { judge } from '../../engine/cases/judge.ts';
import { settingOf } from '../../engine/setting.ts';
import { requirementOf } from '../../suites/catalogue.ts';

/** Requirements that make things of every kind, and change and remove them. */
export const varied = [
  'create/sets',
  'create/unique',
  'delete/ends-token',
  'delete/own',
  'delete/unknown-spares-others',
  'errors/unknown-id-not-found',
  'errors/unknown-method-refused',
  'organizations/deleted-token-refused',
  'organizations/unchanged',
  'sessions/old-password-refused',
  'status/edge',
  'update/empties-description',
  'update/last-wins',
  'update/read-back',
  'update/shown-alike',
  'users/deleted-token-stays-dead',
  'users/inactive-refused',
] as const;

/** What became of a run. */
export interface Outcome {
  /** What went wrong, one line each. */
  readonly failures: readonly string[];
  readonly leftovers: readonly string[];
}

/** Judges the varied requirements on a server as the tool does, without its engine, which starts too slowly for many. */
export async function judged(url: string, token: string, orgID: string, folder: string): Promise<Outcome> {
  const failures: string[] = [];
  const warnings: string[] = [];
  const flags = { target: url, token, orgId: orgID, profile: 'oss-2.9', cases: '2', seed: '1', timeout: '5s' };
  const engine: Engine = async ({ plan }, signal) => {
    const setting = settingOf(plan, varied.length);
    for (const id of varied) {
      const context = { setting, observed: [], signal, tell: () => {} };
      await judge(requirementOf(id), context).catch((error: unknown) => failures.push(`${id}: ${String(error)}`));
    }
    await setting.client.close();
  };
  const options = runOptions({ ...flags, only: [...varied] }, { XDG_STATE_HOME: folder });
  const signal = new AbortController().signal;
  try {
    const report = await run(options, { signal, engine, onResult: () => {}, onWarning: (one) => warnings.push(one) });
    return { failures, leftovers: report.run.leftovers };
  } catch (error) {
    return { failures: [...failures, String(error)], leftovers: warnings.filter((one) => one.includes(' is left: ')) };
  }
}
