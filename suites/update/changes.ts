import { assertEqual, assertStatus, assertThat } from '../../engine/assertions/assert.ts';
import { objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { without } from '../../engine/assertions/without.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import { draftsAndChanges, repeated } from '../../engine/inputs/authorizations.ts';
import { foreign } from '../../engine/inputs/read-only.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';
import { differs } from './effect.ts';

/** What a change changes, and what it does not. */
export const changes = [
  defineRequirement({
    id: 'update/answers-new-state',
    level: 'must',
    sends: 'Status and description of an authorization are changed.',
    demands: 'The answer is 200 and shows what was set.',
    cites: [sources.updated, sources.staleStatus],
    needs: ['memory'],
    inputs: draftsAndChanges,
    check: async (trial, [draft, update]) => {
      const changes = trial.changes(update);
      const made = await trial.prepare(draft);
      const shown = objectIn(assertStatus(await trial.main.update(made.id, changes), 200));
      for (const [name, value] of Object.entries(changes)) assertEqual(name, shown[name], value);
    },
  }),
  defineRequirement({
    id: 'update/read-back',
    level: 'must',
    sends: 'An authorization is changed, then read and listed.',
    demands: 'Both show what was set.',
    cites: [sources.update],
    needs: ['memory'],
    inputs: draftsAndChanges,
    check: async (trial, [draft, update]) => {
      const changes = trial.changes(update);
      const made = await trial.prepare(draft);
      await trial.main.update(made.id, changes);
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      const row = rowsIn(await trial.main.list()).find(({ id }) => id === made.id);
      for (const [name, value] of Object.entries(changes)) {
        assertEqual(name, shown[name], value);
        assertEqual(`${name} in the list`, row?.[name], value);
      }
    },
  }),
  defineRequirement({
    id: 'update/changes-only-what-it-says',
    level: 'must',
    sends: 'Only the status, or only the description, of an authorization is changed.',
    demands: 'Everything else stays as it was, the time of the update excepted.',
    cites: [sources.updateRequest],
    needs: ['memory'],
    inputs: draftsAndChanges,
    check: async (trial, [draft, update]) => {
      const changes = trial.changes(update);
      const made = await trial.prepare(draft);
      const before = objectIn(assertStatus(await trial.main.read(made.id), 200));
      await trial.main.update(made.id, changes);
      const after = objectIn(assertStatus(await trial.main.read(made.id), 200));
      const changed = ['updatedAt', 'token', ...Object.keys(changes)];
      assertEqual('the rest', without(after, ...changed), without(before, ...changed));
    },
  }),
  defineRequirement({
    id: 'update/moves-updated-at',
    level: 'should',
    sends: 'An authorization is changed, or set to what it is.',
    demands: 'The time of creation stays, and that of the update is not before it; a change moves it.',
    cites: [sources.authorization],
    needs: ['memory'],
    inputs: draftsAndChanges,
    check: async (trial, [draft, update]) => {
      const changes = trial.changes(update);
      const made = await trial.prepare(draft);
      const shown = objectIn(assertStatus(await trial.main.update(made.id, changes), 200));
      assertEqual('createdAt', Date.parse(String(shown.createdAt)), Date.parse(String(made.body.createdAt)));
      const moved = shown.updatedAt !== made.body.updatedAt || !differs(changes, made.body);
      assertThat(moved, 'another updatedAt than at creation', 'the same');
      assertThat(
        Date.parse(String(shown.updatedAt)) >= Date.parse(String(made.body.updatedAt)),
        'an updatedAt that is not before that of the creation',
        String(shown.updatedAt),
      );
    },
  }),
  defineRequirement({
    id: 'update/cannot-change-identity',
    level: 'must',
    sends: 'A change names another id, token, organization, user or other permissions beside a description.',
    demands: 'It is refused with 400, or those stay as they were.',
    cites: [sources.create, sources.updateRequest],
    needs: ['memory'],
    inputs: repeated(),
    check: async (trial) => {
      const made = await trial.prepare({ permissions: administration(trial.setting) });
      const { second } = trial.setting.plan.principals;
      const permissions = [{ action: 'write', resource: { type: 'buckets', orgID: trial.setting.grants.orgID } }];
      const changes = {
        ...foreign,
        orgID: second?.orgID ?? '00000000000000ab',
        userID: '00000000000000ac',
        permissions,
      };
      const sent = await trial.main.update(made.id, { description: String(made.body.description), ...changes });
      const { status } = assertStatus(sent, 200, 400).answer;
      const kept = without(made.body, 'token', 'updatedAt');
      if (status === 200) assertEqual('the answer', without(objectIn(sent), 'token', 'updatedAt'), kept);
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      assertEqual('the rest', without(shown, 'token', 'updatedAt'), kept);
      assertStatus(await trial.holder(made.token).read(made.id), 200);
    },
  }),
] as const;
