import type { JsonObject } from '../../spec/json.ts';
import type { Trial } from '../cases/trial.ts';
import { assertThat } from './assert.ts';
import { visibleRows } from './authorization.ts';

/** A description by which the traces of one request can be found. */
export function traceableDescription(): string {
  return `trace ${crypto.randomUUID()}`;
}

/** Asserts that the list of the main principal shows nothing whose description holds a text. */
export async function assertNoTrace(trial: Trial, description: string): Promise<void> {
  const rows = visibleRows(await trial.main.list());
  assertThat(!rows.some((row) => isTrace(row, description)), 'no row of what was refused', 'a row of it');
}

function isTrace(row: JsonObject, text: string): boolean {
  return typeof row.description === 'string' && row.description.includes(text);
}
