import { assertEqual, assertStatus, assertThat, refusals, show } from '../../engine/assertions/assert.ts';
import { objectIn, permissionsOf } from '../../engine/assertions/authorization.ts';
import { assertReadAsMade, assertRefusedCreate, madeUnlessRefused } from '../../engine/assertions/refused.ts';
import { without } from '../../engine/assertions/without.ts';
import { administration, buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { payloads } from '../../engine/inputs/payloads.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { withNameTwice } from '../../generators/invalid/duplicate-name.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';
import { create } from './operations.ts';

/** JSON that parsers read differently. */
export const json = [
  defineRequirement({
    id: 'errors/wrong-case-name-refused',
    level: 'should',
    sends: 'A create in which the name of a required property is written in another case.',
    demands: 'The answer is 400, for the required property is missing.',
    cites: [sources.postRequest, sources.nameComparison],
    needs: ['memory'],
    inputs: () =>
      everyRow([['orgID', 'orgid'] as const, ['orgID', 'ORGID'] as const, ['permissions', 'Permissions'] as const]),
    check: async (trial, [name, spelt]) => {
      const body = trial.body({ permissions: buckets(trial.setting) });
      const json = { ...without(body, name), [spelt]: body[name] ?? null };
      await assertRefusedCreate(trial, { body: { json } });
    },
  }),
  defineRequirement({
    id: 'errors/wrong-case-name-ignored',
    level: 'should',
    sends: 'A change whose only property has a known name in another case.',
    demands: 'Nothing changes, whether it is refused or not.',
    cites: [sources.updateRequest, sources.nameComparison],
    needs: ['memory'],
    inputs: () =>
      everyRow([{ Status: 'inactive' }, { STATUS: 'inactive' }, { Description: 'x' }, { DESCRIPTION: 'x' }]),
    check: async (trial, body) => {
      const permissions = [...buckets(trial.setting), markingPermission(trial.setting)];
      const made = await trial.prepare({ permissions });
      assertStatus(await trial.main.update(made.id, body), 200, 400);
      const shown = objectIn(assertStatus(await trial.main.read(made.id), 200));
      assertEqual('status', shown.status, 'active');
      assertEqual('description', shown.description, made.body.description);
    },
  }),
  defineRequirement({
    id: 'errors/duplicate-status-in-force',
    level: 'must',
    sends: 'A create with two different values of `status`, whose token then reads the authorization.',
    demands: 'The create is refused, or the status that it answers with is in force.',
    cites: [sources.status, sources.memberNames],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow([['active', 'inactive'] as const, ['inactive', 'active'] as const]),
    check: async (trial, values) => {
      const text = withNameTwice(trial.body({ permissions: administration(trial.setting) }), 'status', values);
      const made = madeUnlessRefused(await trial.main.send(draftOf(create, { body: { text } })));
      if (made === undefined) return;
      const lawful = made.body.status === 'active' ? [200] : refusals;
      assertStatus(await trial.holder(made.token).read(made.id), ...lawful);
    },
  }),
  defineRequirement({
    id: 'errors/duplicate-permissions-not-mixed',
    level: 'should',
    sends: 'A create with two different values of `permissions`.',
    demands: 'The create is refused, or it grants one of the two as it was sent.',
    cites: [sources.memberNames, sources.created],
    needs: ['memory'],
    inputs: ({ plan, grants: { orgID, types } }) => {
      const id = plan.bucketID ?? '00000000000000aa';
      const another = types.includes('tasks') ? 'tasks' : (types.find((type) => type !== 'buckets') ?? 'tasks');
      const one = [{ action: 'read', resource: { type: 'buckets', orgID, id } }];
      const other = [{ action: 'write', resource: { type: another, orgID } }];
      return everyRow([[one, other] as const, [other, one] as const]);
    },
    check: async (trial, values) => {
      const text = withNameTwice(trial.body({ permissions: buckets(trial.setting) }), 'permissions', values);
      const made = madeUnlessRefused(await trial.main.send(draftOf(create, { body: { text } })));
      if (made === undefined) return;
      const granted = show(permissionsOf(made.body));
      const either = values.map((permissions) => show(permissionsOf({ permissions })));
      assertThat(either.includes(granted), `permissions ${either.join(' or ')}`, `permissions ${granted}`);
    },
  }),
  defineRequirement({
    id: 'errors/unwise-json-stable',
    level: 'must',
    sends:
      'A create whose JSON receivers may take or refuse: nested deeply, with lone surrogates or names that repeat.',
    demands: 'It is refused as a bad request, or what it answers with is what is read next.',
    cites: [sources.created, sources.parsers, sources.unpairedSurrogates],
    needs: ['memory'],
    inputs: payloads(create, 'unwise'),
    check: async (trial, { body }) => {
      const made = madeUnlessRefused(await trial.main.send(draftOf(create, { body })));
      if (made !== undefined) await assertReadAsMade(trial, made);
    },
  }),
] as const;
