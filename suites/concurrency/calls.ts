import type * as fc from 'fast-check';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import type { AuthorizationCall } from '../../generators/race.ts';

export const get: AuthorizationCall = { kind: 'get' };

/** Races of which the smallest is in every run. They are lost only now and then, so a failure is tried often. */
export function raced<Value>(arbitrary: fc.Arbitrary<Value>, smallest: Value, weight = 0.6): Inputs<Value> {
  return { arbitrary, every: [smallest], weight, replays: 20 };
}
