import { demand, demandEqual, demandStatus, demandSuccess } from '../engine/assertions/assert.ts';
import { objectIn, permissionsOf, plainPermissions, visibleRows } from '../engine/assertions/authorization.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { givenSession } from '../engine/fixtures/session.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';
import { authorizationDraft } from '../generators/authorization.ts';
import { anyCodePoints } from '../generators/values/strings.ts';
import type { Permission } from '../spec/permissions.ts';
import { contractTypes } from '../spec/resource-types.ts';

/** Unassigned, reserved and invisible code points, and text from right to left. */
const rare = ['\ufdd0\uffff\u{10ffff}', '\ue000\u{f0000}', '\u200b\u2060\ufeff', '\u202eשלום', 'e\u0301\u0323'];

async function demandShownEverywhere(trial: Trial, id: string, description: string): Promise<void> {
  demandEqual('description', objectIn(demandStatus(await trial.main.read(id), 200)).description, description);
  const row = visibleRows(await trial.main.list()).find((one) => one.id === id);
  demandEqual('description in the list', row?.description, description);
}

requirement(
  'create/any-text',
  () => ({ arbitrary: anyCodePoints(), every: rare, weight: 0.4 }),
  async (trial, text) => {
    const body = trial.body({ permissions: buckets(trial.setting), description: text });
    const made = objectIn(demandSuccess(await trial.main.create(body)));
    demandEqual('description', made.description, body.description);
    const changes = { description: `${body.description} ${text}` };
    const changed = objectIn(demandStatus(await trial.main.update(String(made.id), changes), 200));
    demandEqual('description', changed.description, changes.description);
    await demandShownEverywhere(trial, String(made.id), changes.description);
  },
);

/** Texts of 100,000 bytes of UTF-8, in characters of one byte and of four. */
const longTexts = ['a'.repeat(100_000), '🦆'.repeat(25_000)];

requirement(
  'create/long-description',
  () => everyRow(longTexts),
  async (trial, text) => {
    const body = trial.body({ permissions: buckets(trial.setting), description: text });
    const made = objectIn(demandSuccess(await trial.main.create(body)));
    await demandShownEverywhere(trial, String(made.id), String(body.description));
  },
);

/** A number of permissions, each to read one bucket. */
function bucketPermissions({ grants: { orgID } }: Setting, count: number): readonly Permission[] {
  return Array.from({ length: count }, (_, index) => {
    const id = (0x1000_0000 + index).toString(16).padStart(16, '0');
    return { action: 'read', resource: { type: 'buckets', orgID, id } };
  });
}

requirement(
  'create/thousand-permissions',
  () => everyRow([1, 1_000]),
  async (trial, count) => {
    const permissions = bucketPermissions(trial.setting, count);
    const made = objectIn(demandSuccess(await trial.main.create(trial.body({ permissions }))));
    const shown = objectIn(demandStatus(await trial.main.read(String(made.id)), 200));
    demandEqual('number of permissions', permissionsOf(shown).length, count);
    demandEqual('permissions', permissionsOf(shown), plainPermissions(permissions));
  },
);

requirement(
  'create/repeated-permissions',
  ({ grants }) => any(authorizationDraft(grants, { min: 2 }), 0.2),
  async (trial, draft) => {
    const permissions = [...draft.permissions, ...draft.permissions.slice(0, 1)];
    const made = objectIn(demandSuccess(await trial.main.create(trial.body({ ...draft, permissions }))));
    const shown = permissionsOf(made).map((permission) => JSON.stringify(permission));
    const asked = plainPermissions(permissions).map((permission) => JSON.stringify(permission));
    demandEqual('permissions', [...new Set(shown)].toSorted(), [...new Set(asked)].toSorted());
  },
);

requirement(
  'create/contract-types-accepted',
  ({ profile }) => {
    const known: readonly string[] = [...profile.resourceTypes.value, 'instance'];
    return everyRow(contractTypes.filter((type) => !known.includes(type)));
  },
  async (trial, type) => {
    const permissions = [{ action: 'read', resource: { type, orgID: trial.setting.grants.orgID } }] as const;
    demandStatus(await trial.main.create(trial.body({ permissions })), 201, 401, 403);
  },
);

requirement(
  'create/instance-permission-answered',
  ({ plan }) => everyRow(plan.absent.sessions === undefined ? (['token', 'session'] as const) : (['token'] as const)),
  async (trial, credential) => {
    const caller = credential === 'token' ? trial.main : trial.as(await givenSession(trial));
    const sent = await caller.create(trial.body({ permissions: [{ action: 'read', resource: { type: 'instance' } }] }));
    demand(sent.answer.status < 500, 'an answer below 500', `status ${sent.answer.status}`);
  },
);
