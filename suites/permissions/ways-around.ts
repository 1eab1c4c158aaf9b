import type { Exchange } from '../../client/http/exchange.ts';
import { assertThat } from '../../engine/assertions/assert.ts';
import { assertNothingDone, assertNothingOf, bodyFor, prepareGuarded } from '../../engine/assertions/beyond.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration, buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { guardedOperations } from '../../engine/inputs/operations.ts';
import { overridesOf } from '../../engine/inputs/overrides.ts';
import { spelledDrafts } from '../../engine/inputs/spellings.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import type { RequestDraft } from '../../spec/message.ts';
import type { Method } from '../../spec/method.ts';
import type { GuardedOperation } from '../../spec/needs.ts';
import { sources } from '../sources.ts';

/** Who lacks what, which method goes over the wire, and which one it is said to be. */
interface Override {
  readonly who: 'reader' | 'writer' | 'nobody';
  readonly wire: Method;
  readonly said: Method;
  readonly on: 'item' | 'collection';
}

const overrides: readonly Override[] = [
  { who: 'reader', wire: 'GET', said: 'DELETE', on: 'item' },
  { who: 'reader', wire: 'GET', said: 'PATCH', on: 'item' },
  { who: 'reader', wire: 'POST', said: 'DELETE', on: 'item' },
  { who: 'reader', wire: 'POST', said: 'PATCH', on: 'item' },
  { who: 'writer', wire: 'POST', said: 'GET', on: 'item' },
  { who: 'nobody', wire: 'GET', said: 'OPTIONS', on: 'item' },
  { who: 'nobody', wire: 'OPTIONS', said: 'GET', on: 'item' },
  { who: 'nobody', wire: 'POST', said: 'GET', on: 'collection' },
];

/** Ways around the question what a caller may do. */
export const waysAround = [
  defineRequirement({
    id: 'permissions/other-spelling-no-wider',
    level: 'must',
    sends:
      'A token without the right to an operation sends it under other spellings of its path: slashes, encodings, dot segments, parameters, case.',
    demands: 'Nothing is shown, changed or made.',
    cites: [sources.authorization, sources.nonCanonicalPath, sources.objectLevel],
    needs: ['memory', 'permissions'],
    inputs: () => tableFor(guardedOperations),
    check: async (trial, table) => {
      const [operation] = table;
      const guarded = await prepareGuarded(trial);
      const json = bodyFor(trial, operation, guarded);
      const caller = await lackingFor(trial, operation);
      for (const draft of rowsAt(spelledDrafts(trial.setting, operation, guarded.victim.id), table))
        await assertNothingOf(trial, caller, json === undefined ? draft : { ...draft, body: { json } }, guarded);
      await assertNothingDone(trial, guarded);
    },
  }),
  defineRequirement({
    id: 'permissions/head-no-wider',
    level: 'must',
    sends: 'A token that may not read authorizations sends HEAD for one and for the list.',
    demands: 'HEAD succeeds only where GET does, and tells of no longer list.',
    cites: [sources.authorization, sources.head],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(['item', 'collection'] as const),
    check: async (trial, on) => {
      const { victim } = await prepareGuarded(trial);
      const caller = await trial.prepareHolder(buckets(trial.setting));
      const get = on === 'item' ? draftOf('GetAuthorizationsID', { authID: victim.id }) : draftOf('GetAuthorizations');
      const shown = await caller.send(get);
      const told = await caller.send({ ...get, operation: null, method: 'HEAD' });
      const refused = shown.answer.status >= 400;
      assertThat(!(refused && told.answer.status < 300), 'a refusal, as of GET', `status ${told.answer.status}`);
      const longer = told.answer.status < 300 && lengthOf(told) > lengthOf(shown);
      assertThat(!longer, `a length of at most ${lengthOf(shown)}`, `a length of ${lengthOf(told)}`);
    },
  }),
  defineRequirement({
    id: 'permissions/method-override-no-wider',
    level: 'must',
    sends:
      'A request is said to have another method than its own, in a header, the query or the body, by one who has not the right to that other method or to its own.',
    demands: 'Nothing is shown, changed or made.',
    cites: [sources.authorization, sources.changedMethod, sources.methods],
    needs: ['memory', 'permissions'],
    inputs: () => tableFor(overrides),
    check: async (trial, table) => {
      const [{ who, wire, said, on }] = table;
      const guarded = await prepareGuarded(trial);
      const caller = who === 'nobody' ? trial.anonymous : await prepareOne(trial, who);
      const { path } = draftOf('GetAuthorizationsID', { authID: guarded.victim.id });
      const json = said === 'PATCH' ? { status: 'inactive' } : {};
      const draft: RequestDraft = {
        operation: null,
        method: wire,
        path: on === 'item' ? path : draftOf('GetAuthorizations').path,
        ...(wire === 'GET' || wire === 'OPTIONS' ? {} : { body: { json } }),
      };
      const permitted = who === 'reader' && wire === 'GET';
      for (const overridden of rowsAt(overridesOf(draft, said), table)) {
        if (permitted) await caller.send(overridden);
        else await assertNothingOf(trial, caller, overridden, guarded);
      }
      await assertNothingDone(trial, guarded);
    },
  }),
] as const;

function lengthOf({ answer }: Exchange): number {
  return answer.body === '' ? Number(answer.headers['content-length'] ?? 0) : Buffer.byteLength(answer.body);
}

/** A token that may read where an operation writes, and nothing of authorizations where it reads. */
function lackingFor(trial: Trial, operation: GuardedOperation): Promise<Caller> {
  const reads = operation === 'GetAuthorizations' || operation === 'GetAuthorizationsID';
  return reads ? trial.prepareHolder(buckets(trial.setting)) : prepareOne(trial, 'reader');
}

function prepareOne(trial: Trial, who: 'reader' | 'writer'): Promise<Caller> {
  const action = who === 'reader' ? 'read' : 'write';
  return trial.prepareHolder(
    administration(trial.setting).filter((permission) => permission.action === action),
    who,
  );
}
