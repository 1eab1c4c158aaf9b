import * as fc from 'fast-check';
import { assertEqual, assertStatus, assertThat, show } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import { instant } from '../../engine/assertions/instant.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { without } from '../../engine/assertions/without.ts';
import { buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { draftsAndChanges } from '../../engine/inputs/authorizations.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { statuses, updateDraft } from '../../generators/authorization.ts';
import { sources } from '../sources.ts';
import { differs } from './effect.ts';

const severalChanges = () => any(fc.array(updateDraft(), { minLength: 2, maxLength: 4 }), 0.4);

/** Several changes, and where they show. */
export const several = [
  defineRequirement({
    id: 'update/last-wins',
    level: 'must',
    sends: 'An authorization is changed several times.',
    demands: 'It is as the last change of each property left it.',
    cites: [sources.update, sources.updated],
    needs: ['memory'],
    inputs: severalChanges,
    check: async (trial, several) => {
      const made = await trial.prepare({ description: 'first', permissions: buckets(trial.setting) });
      for (const changes of several) assertStatus(await trial.main.update(made.id, trial.changes(changes)), 200);
      const last = Object.fromEntries(several.flatMap((changes) => Object.entries(trial.changes(changes))));
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      for (const [name, value] of Object.entries(last)) assertEqual(name, shown[name], value);
    },
  }),
  defineRequirement({
    id: 'update/moves-each-time',
    level: 'should',
    sends: 'An authorization is changed several times.',
    demands: 'The time of the update moves forward with each change that has an effect.',
    cites: [sources.updatedAt],
    needs: ['memory'],
    inputs: severalChanges,
    check: async (trial, several) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      let before = made.body;
      for (const one of several) {
        const changes = trial.changes(one);
        const shown = objectIn(assertStatus(await trial.main.update(made.id, changes), 200));
        const isLater = instant('updatedAt', shown.updatedAt) > instant('updatedAt', before.updatedAt);
        assertThat(isLater || !differs(changes, before), 'a later updatedAt than before', show(shown.updatedAt));
        before = shown;
      }
    },
  }),
  defineRequirement({
    id: 'update/shown-alike',
    level: 'must',
    sends: 'An authorization is changed, read and listed.',
    demands: 'The three answers show the same, the token excepted.',
    cites: [sources.updated, sources.read, sources.list],
    needs: ['memory'],
    inputs: (setting) => ({ ...draftsAndChanges(setting), weight: 0.2 }),
    check: async (trial, [draft, update]) => {
      const changes = trial.changes(update);
      const made = await trial.prepare(draft);
      const answered = objectIn(assertStatus(await trial.main.update(made.id, changes), 200));
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      const row = (await rows(trial, [])).find(({ id }) => id === made.id) ?? {};
      assertEqual('what is read', without(shown, 'token'), without(answered, 'token'));
      assertEqual('row', without(row, 'token'), without(answered, 'token'));
    },
  }),
  defineRequirement({
    id: 'update/empties-description',
    level: 'must',
    sends: 'The description of an authorization is changed to an empty text.',
    demands: 'The answer and the reading show an empty description.',
    cites: [sources.description],
    needs: ['memory'],
    inputs: () => everyRow(statuses),
    check: async (trial, status) => {
      const permissions = [...buckets(trial.setting), markingPermission(trial.setting)];
      const made = await trial.prepare({ status, description: 'to be emptied', permissions });
      const answered = objectIn(assertStatus(await trial.main.update(made.id, { description: '' }), 200));
      assertEqual('description', answered.description, '');
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      assertEqual('description when read', shown.description, '');
    },
  }),
] as const;
