import { assertEqual, assertStatus, assertThat, hidingRefusals } from '../../engine/assertions/assert.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { prepareFor } from '../../engine/fixtures/door-fixture.ts';
import {
  type OwnedKind,
  type OwnedOne,
  permissionFor,
  rowsOf,
  shownToMain,
  withTwo,
} from '../../engine/fixtures/owned-two.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { itemPathOf } from '../../engine/inputs/owned.ts';
import { type Places, rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { Method } from '../../spec/method.ts';
import { sources } from '../sources.ts';

/** Who may do everything with one of two things, and nothing with the other. */
export const oneOfTwo = [
  defineRequirement({
    id: 'permissions/one-of-two-shown',
    level: 'must',
    sends:
      'A token that may read one of two buckets, organizations or users lists them, unfiltered and by the id, the name and the organization of either.',
    demands: 'The one is in the plain list, and the other in none.',
    cites: [sources.explicitData, sources.objectLevel, sources.matching],
    needs: ['memory', 'permissions', 'buckets', 'orgs'],
    inputs: kinds,
    check: (trial, [kind, places]) =>
      withTwo(trial, kind, async (one, other) => {
        const held = [permissionFor(trial, kind, 'read', one.id)];
        const { token } = await prepareFor(trial, subjectOf(trial.setting), held);
        const reader = trial.holder(token, 'reader of one');
        for (const query of rowsAt(queriesFor(trial, kind, [one, other]), [kind, places])) {
          const sent = await reader.send({ operation: null, method: 'GET', path: itemPathOf(kind), query });
          const shown = rowsOf(kind, sent).map(({ id }) => id);
          assertThat(!shown.includes(other.id), `a list without the other ${kind}`, 'a list with it');
          if (query.length === 0) assertThat(shown.includes(one.id), `a list with the ${kind}`, 'a list without it');
        }
      }),
  }),
  defineRequirement({
    id: 'permissions/one-of-two-changed',
    level: 'must',
    sends:
      'A token that may read and write one of two buckets, organizations or users changes and deletes the other and sets its password.',
    demands: 'Each request is refused, and the other stays as it was.',
    cites: [sources.objectLevel, sources.explicitData],
    needs: ['memory', 'permissions', 'buckets', 'orgs'],
    inputs: kinds,
    check: (trial, [kind, places]) =>
      withTwo(trial, kind, async (one, other) => {
        const held = (['read', 'write'] as const).map((action) => permissionFor(trial, kind, action, one.id));
        const { token } = await prepareFor(trial, subjectOf(trial.setting), held);
        const writer = trial.holder(token, 'writer of one');
        const before = await shownToMain(trial, kind, other.id);
        for (const [method, ending, json] of rowsAt(changesOf(trial, kind), [kind, places])) {
          const body = json === undefined ? {} : { body: { json } };
          const path = `${itemPathOf(kind, other.id)}${ending}`;
          assertStatus(await writer.send({ operation: null, method, path, ...body }), ...hidingRefusals);
        }
        assertEqual(`the other ${kind}`, await shownToMain(trial, kind, other.id), before);
      }),
  }),
] as const;

/** Organizations and users where the target lets them be made. */
function kinds({ plan }: Setting): Inputs<readonly [OwnedKind, Places]> {
  const managed: readonly OwnedKind[] = plan.absent.management === undefined ? ['organization', 'user'] : [];
  return tableFor<OwnedKind>(['bucket', ...managed]);
}

function queriesFor(trial: Trial, kind: OwnedKind, both: readonly OwnedOne[]): readonly Query[] {
  const { orgID, org } = trial.setting.plan.principals.main;
  const place: Query = kind === 'bucket' ? [['orgID', orgID]] : [];
  const [byID, byName] = { bucket: ['id', 'name'], organization: ['orgID', 'org'], user: ['id', 'name'] }[kind];
  const single = both.flatMap(({ id, name }): readonly Query[] => [
    [[byID ?? '', id]],
    [[byName ?? '', name]],
    [...place, [byName ?? '', name]],
  ]);
  const wide: readonly Query[] = [
    [],
    [['limit', '100']],
    place,
    org === null || kind !== 'bucket' ? [] : [['org', org]],
  ];
  return [...wide, ...single];
}

/** Every change of a thing; what deletes stands last. */
function changesOf({ setting }: Trial, kind: OwnedKind): readonly (readonly [Method, string, JsonObject?])[] {
  const { mark } = setting.plan;
  return {
    bucket: [['PATCH', '', { description: mark }] as const, ['DELETE', ''] as const],
    organization: [['PATCH', '', { description: mark }] as const, ['DELETE', ''] as const],
    user: [
      ['PATCH', '', { status: 'inactive' }] as const,
      ['POST', '/password', { password: crypto.randomUUID() }] as const,
      ['DELETE', ''] as const,
    ],
  }[kind];
}
