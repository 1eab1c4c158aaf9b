import { assertEqual, assertStatus, assertSuccess, assertThat } from '../../engine/assertions/assert.ts';
import { objectIn, permissionsOf, plainPermissions, visibleRows } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { prepareSession } from '../../engine/fixtures/session.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { authorizationDraft } from '../../generators/authorization.ts';
import { anyCodePoints } from '../../generators/values/strings.ts';
import type { Permission } from '../../spec/permissions.ts';
import { contractTypes } from '../../spec/resource-types.ts';
import { sources } from '../sources.ts';

/** Unassigned, reserved and invisible code points, and text from right to left. */
const rare = ['\ufdd0\uffff\u{10ffff}', '\ue000\u{f0000}', '\u200b\u2060\ufeff', '\u202eשלום', 'e\u0301\u0323'];

/** Texts of 100,000 bytes of UTF-8, in characters of one byte and of four. */
const longTexts = ['a'.repeat(100_000), '🦆'.repeat(25_000)];

/** What an authorization can be made of, up to the bounds. */
export const bounds = [
  defineRequirement({
    id: 'create/any-text',
    level: 'must',
    sends: 'A description of any code points, noncharacters and private use included, is created and changed.',
    demands: 'The answers, the list and the reading show it as it was sent.',
    cites: [sources.description, sources.strings],
    needs: ['memory'],
    inputs: () => ({ arbitrary: anyCodePoints(), every: rare, weight: 0.4 }),
    check: async (trial, text) => {
      const body = trial.body({ permissions: buckets(trial.setting), description: text });
      const made = objectIn(assertSuccess(await trial.main.create(body)));
      assertEqual('description', made.description, body.description);
      const changes = { description: `${body.description} ${text}` };
      const changed = objectIn(assertStatus(await trial.main.update(String(made.id), changes), 200));
      assertEqual('description', changed.description, changes.description);
      await assertShownEverywhere(trial, String(made.id), changes.description);
    },
  }),
  defineRequirement({
    id: 'create/long-description',
    level: 'should',
    sends: 'An authorization is created with a description of 100,000 bytes.',
    demands: 'It is read back and listed in full.',
    cites: [sources.description],
    needs: ['memory'],
    inputs: () => everyRow(longTexts),
    check: async (trial, text) => {
      const body = trial.body({ permissions: buckets(trial.setting), description: text });
      const made = objectIn(assertSuccess(await trial.main.create(body)));
      await assertShownEverywhere(trial, String(made.id), String(body.description));
    },
  }),
  defineRequirement({
    id: 'create/thousand-permissions',
    level: 'should',
    sends: 'An authorization is created with one permission, and with 1,000.',
    demands: 'It is read back with all of them.',
    cites: [sources.permissionsAsked],
    needs: ['memory'],
    inputs: () => everyRow([1, 1_000]),
    check: async (trial, count) => {
      const permissions = bucketPermissions(trial.setting, count);
      const made = objectIn(assertSuccess(await trial.main.create(trial.body({ permissions }))));
      const shown = objectIn(assertStatus(await trial.main.read(String(made.id)), 200));
      assertEqual('number of permissions', permissionsOf(shown).length, count);
      assertEqual('permissions', permissionsOf(shown), plainPermissions(permissions));
    },
  }),
  defineRequirement({
    id: 'create/repeated-permissions',
    level: 'should',
    sends: 'An authorization is created with a permission that is named twice.',
    demands: 'It has all permissions that were asked for, and no other.',
    cites: [sources.permissionsAsked],
    needs: ['memory'],
    inputs: ({ grants }) => any(authorizationDraft(grants, { min: 2 }), 0.2),
    check: async (trial, draft) => {
      const permissions = [...draft.permissions, ...draft.permissions.slice(0, 1)];
      const made = objectIn(assertSuccess(await trial.main.create(trial.body({ ...draft, permissions }))));
      const shown = permissionsOf(made).map((permission) => JSON.stringify(permission));
      const asked = plainPermissions(permissions).map((permission) => JSON.stringify(permission));
      assertEqual('permissions', [...new Set(shown)].toSorted(), [...new Set(asked)].toSorted());
    },
  }),
  defineRequirement({
    id: 'create/contract-types-accepted',
    level: 'should',
    sends: 'A token is created for each resource type that the contract lists and that the releases do not know.',
    demands: 'It is created, or refused for want of the permission.',
    cites: [sources.resourceType],
    needs: ['memory'],
    profiles: ['oss-2.7', 'oss-2.8', 'oss-2.9'],
    inputs: ({ profile }) => {
      const known: readonly string[] = [...profile.resourceTypes.value, 'instance'];
      return everyRow(contractTypes.filter((type) => !known.includes(type)));
    },
    check: async (trial, type) => {
      const permissions = [{ action: 'read', resource: { type, orgID: trial.setting.grants.orgID } }] as const;
      assertStatus(await trial.main.create(trial.body({ permissions })), 201, 401, 403);
    },
  }),
  defineRequirement({
    id: 'create/instance-permission-answered',
    level: 'must',
    sends: 'A token for the resource type instance is asked for, with a token and in a session.',
    demands: 'The answer is below 500.',
    cites: [sources.resourceType, sources.instanceType, sources.serverError],
    needs: ['memory'],
    inputs: ({ plan }) =>
      everyRow(plan.absent.sessions === undefined ? (['token', 'session'] as const) : (['token'] as const)),
    check: async (trial, credential) => {
      const caller = credential === 'token' ? trial.main : trial.as(await prepareSession(trial));
      const sent = await caller.create(
        trial.body({ permissions: [{ action: 'read', resource: { type: 'instance' } }] }),
      );
      assertThat(sent.answer.status < 500, 'an answer below 500', `status ${sent.answer.status}`);
    },
  }),
] as const;

async function assertShownEverywhere(trial: Trial, id: string, description: string): Promise<void> {
  assertEqual('description', objectIn(assertStatus(await trial.main.read(id), 200)).description, description);
  const row = visibleRows(await trial.main.list()).find((one) => one.id === id);
  assertEqual('description in the list', row?.description, description);
}

/** A number of permissions, each to read one bucket. */
function bucketPermissions({ grants: { orgID } }: Setting, count: number): readonly Permission[] {
  return Array.from({ length: count }, (_, index) => {
    const id = (0x1000_0000 + index).toString(16).padStart(16, '0');
    return { action: 'read', resource: { type: 'buckets', orgID, id } };
  });
}
