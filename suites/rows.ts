import type { JsonObject } from '../spec/json.ts';
import { rowsIn } from './authorization.ts';
import { demandStatus } from './demand.ts';
import type { Trial } from './trial.ts';

export type Query = readonly (readonly [string, string])[];

export async function rows(trial: Trial, query: Query): Promise<readonly JsonObject[]> {
  return rowsIn(demandStatus(await trial.main.list(query), 200));
}
