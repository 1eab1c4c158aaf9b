import * as fc from 'fast-check';
import { UnsupportedSchemaError } from '../../generators/values/unsupported-schema.ts';
import { value } from '../../generators/values/value.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import { grafted } from './graft.ts';
import type { WithBody } from './samples.ts';
import type { Side, Sides } from './sides.ts';

/** How many bodies are generated of each contract at most. */
const attempts = 300;

/** What a body that both contracts accept is looked for with. */
export interface ControlQuest {
  readonly operation: WithBody;
  readonly sides: Sides;
  readonly sample: JsonObject;
  readonly both: (json: Json) => boolean;
}

/** A body that both contracts accept and that is as ordinary as that allows; undefined where none is found. */
export function controlOf({ operation, sides, sample, both }: ControlQuest): Json | undefined {
  if (both(sample)) return sample;
  const generated = [sides.new, sides.old].flatMap((side) => bodiesOf(side, operation)).filter(isObject);
  // What is demanded in addition is looked for beside the members of the sample, and in place of them.
  const candidates = generated.flatMap((body) => [{ ...body, ...sample }, { ...sample, ...body }, body]);
  const found = [...leaner(sample), ...candidates].find(both);
  return found === undefined ? undefined : grafted(found, sample, both);
}

function bodiesOf({ validators }: Side, operation: WithBody): readonly Json[] {
  const schema = validators.requestSchema(operation);
  if (schema === undefined) return [];
  try {
    return fc.sample(value(schema), { numRuns: attempts, seed: 1 });
  } catch (error) {
    if (error instanceof UnsupportedSchemaError) return [];
    throw error;
  }
}

/** The sample without one of its members. */
function leaner(sample: JsonObject): readonly JsonObject[] {
  return Object.keys(sample).map((name) => {
    const { [name]: _, ...others } = sample;
    return others;
  });
}
