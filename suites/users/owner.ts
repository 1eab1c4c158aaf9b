import { assertEqual, assertStatus, assertSuccess, assertThat, refusals } from '../../engine/assertions/assert.ts';
import { authorizationIn, objectIn, rowsIn, visibleRows } from '../../engine/assertions/authorization.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import { assertNoTrace, traceableDescription } from '../../engine/assertions/traces.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration, buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { memberOf } from '../../engine/fixtures/users.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { any } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { unknownId } from '../../generators/invalid/identifier.ts';
import { neededFor } from '../../spec/needs.ts';
import { sources } from '../sources.ts';

/** What the user behind an authorization means for it. */
export const owner = [
  defineRequirement({
    id: 'users/scoped-to-another',
    level: 'must',
    sends: 'An authorization is created for another user, read and listed.',
    demands: 'Every answer shows the id and the name of that user.',
    cites: [sources.owner, sources.userName],
    needs: ['memory', 'member'],
    inputs: repeated(),
    check: async (trial) => {
      const { userID, user } = memberOf(trial.setting);
      const created = assertSuccess(
        await trial.main.create(trial.body({ permissions: buckets(trial.setting) }, userID)),
      );
      const id = String(authorizationIn(created)?.id);
      const read = objectIn(await trial.main.read(id));
      const row = rowsIn(await trial.main.list()).find((one) => one.id === id);
      for (const shown of [objectIn(created), read, row]) {
        assertEqual('owner', { userID: shown?.userID, user: shown?.user }, { userID, user });
      }
    },
  }),
  defineRequirement({
    id: 'users/create-for-other-refused',
    level: 'must',
    sends: 'A token that may write its own user alone tries to create an authorization for another one.',
    demands: 'The request is refused.',
    cites: [sources.create, sources.unauthorized],
    needs: ['memory', 'permissions', 'member'],
    inputs: repeated(),
    check: async (trial) => {
      const holder = await trial.prepareHolder(administration(trial.setting));
      const body = trial.body({ permissions: buckets(trial.setting) }, memberOf(trial.setting).userID);
      assertStatus(await holder.create(body), ...refusals);
    },
  }),
  defineRequirement({
    id: 'users/create-for-other-allowed',
    level: 'must',
    sends: 'A token that may write another user creates an authorization for that one.',
    demands: 'It is created.',
    cites: [sources.create],
    needs: ['memory', 'permissions', 'member'],
    inputs: repeated(),
    check: async (trial) => {
      const { userID } = memberOf(trial.setting);
      const writing = neededFor('PostAuthorizations', { ...subjectOf(trial.setting), userID });
      const holder = await trial.prepareHolder([...writing, ...buckets(trial.setting)]);
      assertSuccess(await holder.create(trial.body({ permissions: buckets(trial.setting) }, userID)));
    },
  }),
  defineRequirement({
    id: 'users/own-named-allowed',
    level: 'must',
    sends: 'A token that may write its own user alone creates an authorization and names that user as its owner.',
    demands: 'It is created, for that user.',
    cites: [sources.create, sources.owner],
    needs: ['memory', 'permissions'],
    inputs: repeated(0.05),
    check: async (trial) => {
      const { userID } = trial.setting.plan.principals.main;
      const holder = await trial.prepareHolder(administration(trial.setting));
      const created = assertSuccess(await holder.create(trial.body({ permissions: buckets(trial.setting) }, userID)));
      assertEqual('owner', objectIn(created).userID, userID);
    },
  }),
  defineRequirement({
    id: 'users/list-shows-readable',
    level: 'must',
    sends: 'A token that may read authorizations and another user lists and reads an authorization of that one.',
    demands: 'It is shown.',
    cites: [sources.list],
    needs: ['memory', 'permissions', 'member'],
    inputs: repeated(),
    check: async (trial) => {
      const { made, reader } = await readerOf(trial, memberOf(trial.setting).userID);
      const shown = visibleRows(await reader.list()).some(({ id }) => id === made.id);
      assertThat(shown, 'a list with the authorization of the user', 'a list without it');
      assertStatus(await reader.read(made.id), 200);
    },
  }),
  defineRequirement({
    id: 'users/list-hides-unreadable',
    level: 'must',
    sends: 'A token that may read authorizations and its own user alone lists, while another user has one.',
    demands: 'The authorization of the other user is not shown.',
    cites: [sources.list, sources.listed],
    needs: ['memory', 'permissions', 'member'],
    inputs: repeated(),
    check: async (trial) => {
      const { made, reader } = await readerOf(trial, trial.setting.plan.principals.main.userID);
      const shown = visibleRows(await reader.list()).some(({ id }) => id === made.id);
      assertThat(!shown, 'a list without the authorization of the other user', 'a list with it');
    },
  }),
  defineRequirement({
    id: 'users/unknown-owner-refused',
    level: 'must',
    sends: 'An authorization is created for a user that does not exist, and the list is asked for.',
    demands: 'The request is refused (4xx) and the list shows nothing of it.',
    cites: [sources.owner, sources.createInvalid],
    needs: ['memory'],
    inputs: () => any(unknownId(), 0.2),
    check: async (trial, userID) => {
      const description = traceableDescription();
      const body = trial.body({ description, permissions: buckets(trial.setting) }, userID);
      const made = madeUnlessRefused(await trial.main.create(body));
      assertThat(made === undefined, 'a refusal (4xx)', 'an authorization for a user that does not exist');
      await assertNoTrace(trial, description);
    },
  }),
] as const;

/** An authorization of the other user, and a token that may read authorizations and one user. */
async function readerOf(trial: Trial, userID: string) {
  const made = await trial.prepare({ permissions: buckets(trial.setting) }, memberOf(trial.setting).userID);
  const reading = neededFor('GetAuthorizations', { ...subjectOf(trial.setting), userID });
  return { made, reader: await trial.prepareHolder(reading, 'reader') };
}
