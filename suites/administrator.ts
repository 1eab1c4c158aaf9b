import { type Authorization, objectIn } from './authorization.ts';
import type { Caller } from './caller.ts';
import { demandStatus } from './demand.ts';
import { administration } from './rights.ts';
import type { Trial } from './trial.ts';

/** An authorization whose token may do everything with authorizations, with its holder. */
export async function administrator(trial: Trial): Promise<{ readonly made: Authorization; readonly holder: Caller }> {
  const made = await trial.given({ permissions: administration(trial.setting) });
  return { made, holder: trial.holder(made.token) };
}

export async function statusRead(trial: Trial, id: string): Promise<unknown> {
  return objectIn(demandStatus(await trial.main.read(id), 200)).status;
}
