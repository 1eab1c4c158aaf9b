import * as fc from 'fast-check';
import { type AuthorizationOutput, authorizationModel } from '../../../engine/history/authorization-model.ts';
import type { Call, History } from '../../../engine/history/call.ts';
import { type AuthorizationCall, descriptionPatch, statusPatch, wholePatch } from '../../../generators/race.ts';

/** A history of calls on an authorization. */
export type AuthorizationHistory = History<AuthorizationCall, AuthorizationOutput>;

/** An authorization that is active and says nothing. */
export const model = authorizationModel({ status: 'active', description: '' });

const call: fc.Arbitrary<AuthorizationCall> = fc.oneof(
  statusPatch,
  descriptionPatch,
  wholePatch,
  { arbitrary: fc.constantFrom<AuthorizationCall>({ kind: 'get' }, { kind: 'use' }), weight: 3 },
  fc.constant<AuthorizationCall>({ kind: 'delete' }),
);

/** Calls with the time of their sending, of their effect and of their answer; without an answer they may have none. */
const timed = fc
  .record({
    input: call,
    times: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 }),
    answered: fc.boolean().chain((yes) => (yes ? fc.constant(true) : fc.boolean())),
    takesEffect: fc.boolean(),
  })
  .map(({ times, ...rest }) => {
    const [invoked = 0, effect = 0, at = 0] = times.toSorted((one, other) => one - other);
    return { ...rest, invoked, effect, at };
  });

/** Histories of an authorization whose every call takes effect at one time between its sending and its answer. */
export function atomicHistory(most = 6): fc.Arbitrary<AuthorizationHistory> {
  return fc.array(timed, { minLength: 1, maxLength: most }).map((calls) => {
    let state = model.initial;
    const inOrder = calls.toSorted((one, other) => one.effect - other.effect);
    return inOrder.map(({ input, invoked, at, answered, takesEffect }, index) => {
      const client = String.fromCodePoint(97 + index);
      if (!answered && !takesEffect) return { client, invoked, input, answer: null };
      const next = model.apply(state, input);
      state = next.state;
      return { client, invoked, input, answer: answered ? { at, output: next.output } : null };
    });
  });
}

/** Such histories in which one answer was exchanged for the answer of another state. */
export function alteredHistory(most = 6): fc.Arbitrary<AuthorizationHistory> {
  const states = fc.record({
    exists: fc.boolean(),
    status: fc.constantFrom('active', 'inactive'),
    description: fc.constantFrom('', 'note'),
  });
  return fc.tuple(atomicHistory(most), fc.nat(), states).map(([history, position, state]) => {
    const altered = (one: Call<AuthorizationCall, AuthorizationOutput>) =>
      one.answer === null ? one : { ...one, answer: { ...one.answer, output: model.apply(state, one.input).output } };
    return history.map((one, index) => (index === position % history.length ? altered(one) : one));
  });
}
