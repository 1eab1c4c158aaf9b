import type { JsonObject } from '../../spec/json.ts';
import type { Trial } from '../engine/trial.ts';
import { rowsIn } from './authorization.ts';
import { demandStatus } from './demand.ts';

export type Query = readonly (readonly [string, string])[];

export async function rows(trial: Trial, query: Query): Promise<readonly JsonObject[]> {
  return rowsIn(demandStatus(await trial.main.list(query), 200));
}
