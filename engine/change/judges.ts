import { type Counterexamples, counterexamples, type Judges } from '../../generators/witness/search.ts';
import type { Difference } from '../../spec/change/difference/difference.ts';
import type { SchemaPair } from '../../spec/change/rules/findings.ts';
import { onTheWire } from '../../spec/change/wire.ts';
import type { Schema } from '../../spec/contract.ts';
import { ContractError } from '../../spec/loader/contract-error.ts';
import { compileSchemaAt, type Validate } from '../../spec/schemas/schemas.ts';
import type { Direction } from '../../spec/schemas/translate.ts';
import { keyOf } from './differences.ts';

/** Tells of what is wrong with a schema in which document that is. */
export interface Locate {
  readonly old: (error: ContractError) => ContractError;
  readonly new: (error: ContractError) => ContractError;
}

export const untold: Locate = { old: (error) => error, new: (error) => error };

/** What one of two documents says of values. Throws ContractError where its schema is unusable. */
export function judgeOf(pair: SchemaPair, which: 'old' | 'new', direction: Direction, locate: Locate): Validate {
  const { schema, pointer } = pair[which];
  try {
    const validate = compileSchemaAt(pointer.replace(/\/schema$/, ''), schema, direction);
    return pair.side === 'parameter' || pair.side === 'header' ? onTheWire(validate) : validate;
  } catch (error) {
    throw error instanceof ContractError ? locate[which](error) : error;
  }
}

/** What was found for differences of two schemas: a document refers to one schema from many places. */
const known = new WeakMap<Schema, { readonly now: Schema; readonly found: Map<string, Counterexamples> }>();

/** The values by which a difference shows, looked for once for the same two schemas. */
export function shownBy(
  { side, old: { schema: old }, new: { schema: now } }: SchemaPair,
  difference: Difference,
  judges: Judges,
): Counterexamples {
  const former = known.get(old);
  const entry = former?.now === now ? former : { now, found: new Map<string, Counterexamples>() };
  known.set(old, entry);
  const key = `${side} ${keyOf(difference)}`;
  const shown = entry.found.get(key) ?? counterexamples(difference, judges);
  entry.found.set(key, shown);
  return shown;
}
