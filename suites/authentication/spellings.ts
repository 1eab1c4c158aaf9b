import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import {
  assertNothingDone,
  assertNothingOf,
  assertNotShown,
  bodyFor,
  prepareGuarded,
} from '../../engine/assertions/beyond.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { guardedOperations } from '../../engine/inputs/operations.ts';
import { spelledDrafts } from '../../engine/inputs/spellings.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';

/** Ways around the question who sends a request. */
export const waysAround = [
  defineRequirement({
    id: 'authentication/other-spelling-refused',
    level: 'must',
    sends:
      'Each operation is sent without a credential and with an invented one, under other spellings of its path: slashes, encodings, dot segments, parameters, case.',
    demands: 'Nothing is shown, changed or made.',
    cites: [sources.unauthorized, sources.alternateName, sources.authenticationPathways],
    needs: ['memory', 'permissions'],
    inputs: () => tableFor(guardedOperations),
    check: async (trial, table) => {
      const [operation] = table;
      const guarded = await prepareGuarded(trial);
      const json = bodyFor(trial, operation, guarded);
      const strangers = [trial.anonymous, trial.anonymous, trial.holder('invented-token-that-nobody-has', 'stranger')];
      const drafts = spelledDrafts(trial.setting, operation, guarded.victim.id);
      const asked = drafts.map((draft, index) => ({
        draft,
        caller: strangers[index % strangers.length] ?? trial.anonymous,
      }));
      for (const { draft, caller } of rowsAt(asked, table)) {
        await assertNothingOf(trial, caller, json === undefined ? draft : { ...draft, body: { json } }, guarded);
      }
      await assertNothingDone(trial, guarded);
    },
  }),
  defineRequirement({
    id: 'authentication/head-and-options-refused',
    level: 'must',
    sends:
      'HEAD and OPTIONS are sent without a credential, for the list, for an authorization and for one that nobody has.',
    demands: 'HEAD is answered 401, and OPTIONS shows nothing, not even whether the authorization exists.',
    cites: [sources.unauthorized, sources.head, sources.optionsMethod],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(['HEAD', 'OPTIONS'] as const),
    check: async (trial, method) => {
      const guarded = await prepareGuarded(trial);
      const item = draftOf('GetAuthorizationsID', { authID: guarded.victim.id });
      const none = draftOf('GetAuthorizationsID', { authID: '00000000deadbeef' });
      const ask = async (draft: typeof item) => trial.anonymous.send({ ...draft, operation: null, method });
      const sent = [await ask(item), await ask(none), await ask(draftOf('GetAuthorizations'))];
      for (const exchange of sent) {
        assertNotShown(exchange, guarded);
        if (method === 'HEAD') assertStatus(exchange, 401);
      }
      assertEqual('status for what exists', sent[0]?.answer.status, sent[1]?.answer.status);
    },
  }),
] as const;
