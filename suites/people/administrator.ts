import { type Authorization, objectIn } from '../demands/authorization.ts';
import { demandStatus } from '../demands/demand.ts';
import type { Caller } from '../engine/caller.ts';
import type { Trial } from '../engine/trial.ts';
import { administration } from './rights.ts';

/** An authorization whose token may do everything with authorizations, with its holder. */
export async function administrator(trial: Trial): Promise<{ readonly made: Authorization; readonly holder: Caller }> {
  const made = await trial.given({ permissions: administration(trial.setting) });
  return { made, holder: trial.holder(made.token) };
}

export async function statusRead(trial: Trial, id: string): Promise<unknown> {
  return objectIn(demandStatus(await trial.main.read(id), 200)).status;
}
