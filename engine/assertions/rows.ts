import type { JsonObject } from '../../spec/json.ts';
import type { Trial } from '../cases/trial.ts';
import { assertStatus } from './assert.ts';
import { rowsIn } from './authorization.ts';

export type Query = readonly (readonly [string, string])[];

export async function rows(trial: Trial, query: Query): Promise<readonly JsonObject[]> {
  return rowsIn(assertStatus(await trial.main.list(query), 200));
}
