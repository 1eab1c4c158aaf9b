import { assertStatus, assertSuccess, assertThat, hidingRefusals, refusals } from '../../engine/assertions/assert.ts';
import { visibleRows } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration, buckets, subjectOf } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { call, guardedOperations, operated, operations } from '../../engine/inputs/operations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { type GuardedOperation, needs } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';

/** Every operation with every row of its needs that the contract, or only the vendor's source, tells of. */
const lacking = (promised: boolean) =>
  guardedOperations.flatMap((operation) =>
    needs[operation].flatMap((need, index) => (need.promised === promised ? [{ operation, index }] : [])),
  );

/** What each operation needs, and that it suffices. */
export const needed = [
  defineRequirement({
    id: 'permissions/needed-suffice',
    level: 'must',
    sends: 'Each operation is sent with a token that holds exactly the permissions that it needs.',
    demands: 'It succeeds.',
    cites: [sources.list, sources.create, sources.authorizer],
    needs: ['memory', 'permissions'],
    inputs: operations,
    check: async (trial, operation) => {
      const made = await trial.prepare({ permissions: buckets(trial.setting) });
      const subject = subjectOf(trial.setting);
      const granted = operation === 'PostAuthorizations' ? buckets(trial.setting) : [];
      const held = [...needs[operation].map((need) => need.permission(subject)), ...granted];
      const sent = assertSuccess(await call(await trial.prepareHolder(held), operation, operated(trial, made)));
      if (operation !== 'GetAuthorizations') return;
      assertThat(
        visibleRows(sent).some(({ id }) => id === made.id),
        'a list that holds the authorization',
        'a list without it',
      );
    },
  }),
  defineRequirement({
    id: 'permissions/each-needed',
    level: 'must',
    sends: 'Each operation is sent with a token that lacks one permission that the contract says it needs.',
    demands: 'It is refused, or the list leaves the authorization out.',
    cites: [sources.list, sources.create, sources.authorization],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(lacking(true)),
    check: (trial, { operation, index }) => assertRefusedWithout(trial, operation, index),
  }),
  defineRequirement({
    id: 'permissions/each-needed-by-source',
    level: 'should',
    sends: 'Each operation is sent with a token that lacks one permission that the vendor’s server asks for.',
    demands: 'It is refused.',
    cites: [sources.authorizer],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(lacking(false)),
    check: (trial, { operation, index }) => assertRefusedWithout(trial, operation, index),
  }),
  defineRequirement({
    id: 'permissions/list-without-right-refused',
    level: 'should',
    sends: 'A token that may read buckets alone lists authorizations.',
    demands: 'It is refused, rather than shown an empty list.',
    cites: [sources.list, sources.listUnauthorized, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: repeated(),
    check: async (trial) => {
      assertStatus(await (await trial.prepareHolder(buckets(trial.setting))).list(), ...refusals);
    },
  }),
] as const;

async function assertRefusedWithout(trial: Trial, operation: GuardedOperation, index: number): Promise<void> {
  const made = await trial.prepare({ permissions: buckets(trial.setting) });
  const missing = needs[operation][index]?.permission(subjectOf(trial.setting));
  const same = ({ action, resource }: Permission) =>
    action === missing?.action && resource.type === missing.resource.type;
  const held = [...administration(trial.setting)].filter((permission) => !same(permission));
  const sent = await call(await trial.prepareHolder(held), operation, operated(trial, made));
  if (operation === 'GetAuthorizations' && sent.answer.status === 200) {
    assertThat(
      visibleRows(sent).every(({ id }) => id !== made.id),
      'a list without the authorization',
      'a list with it',
    );
  } else assertStatus(sent, ...hidingRefusals);
}
