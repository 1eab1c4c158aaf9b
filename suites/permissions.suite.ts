import * as fc from 'fast-check';
import { parentAndChild } from '../generators/inheritance.ts';
import { type GuardedOperation, needs } from '../spec/needs.ts';
import type { Permission } from '../spec/permissions.ts';
import { type Authorization, objectIn, visibleRows } from './authorization.ts';
import type { Caller } from './caller.ts';
import { demand, demandEqual, demandStatus, demandSuccess, hidingRefusals, refusals } from './demand.ts';
import { repeated, simple } from './givens.ts';
import { call, guardedOperations, type Operated } from './operate.ts';
import { any, everyRow, requirement } from './requirement.ts';
import { administration, buckets, subjectOf } from './rights.ts';
import { without } from './shown.ts';
import type { Trial } from './trial.ts';

/** Demands that an authorization is as it was, seen by the main principal. */
async function demandUnchanged(trial: Trial, made: Authorization): Promise<void> {
  const shown = objectIn(demandStatus(await trial.main.read(made.id), 200));
  demandEqual('authorization', without(shown, 'token', 'updatedAt'), without(made.body, 'token', 'updatedAt'));
}

/** Demands that a caller can neither change nor delete an authorization, nor create one. */
async function demandNoWriting(trial: Trial, caller: Caller, made: Authorization): Promise<void> {
  demandStatus(await caller.update(made.id, { status: 'inactive' }), ...hidingRefusals);
  demandStatus(await caller.remove(made.id), ...hidingRefusals);
  demandStatus(await caller.create(trial.body({ permissions: buckets(trial.setting) })), ...refusals);
  await demandUnchanged(trial, made);
}

/** The body of a create that its caller may grant, where an operation needs one. */
function operated(trial: Trial, made: Authorization): Operated {
  return { id: made.id, mark: trial.setting.plan.mark, body: trial.body({ permissions: buckets(trial.setting) }) };
}

const operations = () => everyRow(guardedOperations);

requirement('permissions/no-credential-refused', operations, async (trial, operation) => {
  const target = { id: '00000000000000aa', mark: 'x', body: trial.body({ permissions: buckets(trial.setting) }) };
  demandStatus(await call(trial.anonymous, operation, target), 401);
});

const disguises = {
  invented: () => 'invented-token-that-nobody-has',
  longer: (token: string) => `${token}A`,
  'longer by a blank and a word': (token: string) => `${token} A`,
  shorter: (token: string) => token.slice(0, -3),
  'without its beginning': (token: string) => token.slice(1),
  'in the other case': (token: string) => token.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase()),
} as const satisfies Record<string, (token: string) => string>;

const disguisedCalls = guardedOperations.flatMap((operation) =>
  (Object.keys(disguises) as (keyof typeof disguises)[]).map((disguise) => ({ operation, disguise })),
);

requirement(
  'permissions/unknown-token-refused',
  () => everyRow(disguisedCalls),
  async (trial, { operation, disguise }) => {
    const made = await trial.given({ permissions: administration(trial.setting) });
    const stranger = trial.holder(disguises[disguise](made.token), 'stranger');
    demandStatus(await call(stranger, operation, operated(trial, made)), 401);
  },
);

requirement(
  'permissions/malformed-credential-refused',
  () => everyRow(['', 'Token', 'Token ', 'Basic', 'Basic !', 'Digest', 'Negotiate abc', 'Token-', '=']),
  async (trial, value) => {
    demandStatus(await trial.as({ name: 'stranger', credential: { kind: 'header', value } }).list(), 401);
  },
);

requirement('permissions/needed-suffice', operations, async (trial, operation) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const subject = subjectOf(trial.setting);
  const granted = operation === 'PostAuthorizations' ? buckets(trial.setting) : [];
  const held = [...needs[operation].map((need) => need.permission(subject)), ...granted];
  const sent = demandSuccess(await call(await trial.givenHolder(held), operation, operated(trial, made)));
  if (operation !== 'GetAuthorizations') return;
  demand(
    visibleRows(sent).some(({ id }) => id === made.id),
    'a list that holds the authorization',
    'a list without it',
  );
});

/** Every operation with every row of its needs that the contract, or only the vendor's source, tells of. */
const lacking = (promised: boolean) =>
  guardedOperations.flatMap((operation) =>
    needs[operation].flatMap((need, index) => (need.promised === promised ? [{ operation, index }] : [])),
  );

async function demandRefusedWithout(trial: Trial, operation: GuardedOperation, index: number): Promise<void> {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const missing = needs[operation][index]?.permission(subjectOf(trial.setting));
  const same = ({ action, resource }: Permission) =>
    action === missing?.action && resource.type === missing.resource.type;
  const held = [...administration(trial.setting)].filter((permission) => !same(permission));
  const sent = await call(await trial.givenHolder(held), operation, operated(trial, made));
  if (operation === 'GetAuthorizations' && sent.answer.status === 200) {
    demand(
      visibleRows(sent).every(({ id }) => id !== made.id),
      'a list without the authorization',
      'a list with it',
    );
  } else demandStatus(sent, ...hidingRefusals);
}

requirement(
  'permissions/each-needed',
  () => everyRow(lacking(true)),
  (trial, { operation, index }) => demandRefusedWithout(trial, operation, index),
);

requirement(
  'permissions/each-needed-by-source',
  () => everyRow(lacking(false)),
  (trial, { operation, index }) => demandRefusedWithout(trial, operation, index),
);

requirement('permissions/read-cannot-write', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const reading = administration(trial.setting).filter(({ action }) => action === 'read');
  await demandNoWriting(trial, await trial.givenHolder(reading, 'reader'), made);
});

requirement('permissions/write-cannot-read', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const writing = administration(trial.setting).filter(({ action }) => action === 'write');
  const writer = await trial.givenHolder(writing, 'writer');
  demandStatus(await writer.read(made.id), ...hidingRefusals);
  demandEqual('rows', visibleRows(await writer.list()).length, 0);
});

requirement(
  'permissions/other-type-cannot',
  ({ grants }) =>
    any(fc.constantFrom(...grants.types.filter((type) => type !== 'authorizations' && type !== 'users')), 0.4),
  async (trial, type) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    const resource = { type, orgID: trial.setting.grants.orgID };
    const users = administration(trial.setting).filter((permission) => permission.resource.type === 'users');
    const held: readonly Permission[] = [{ action: 'read', resource }, { action: 'write', resource }, ...users];
    const holder = await trial.givenHolder(held);
    demandStatus(await holder.read(made.id), ...hidingRefusals);
    await demandNoWriting(trial, holder, made);
  },
);

requirement('permissions/one-bucket-only', repeated(), async (trial) => {
  const { plan, grants } = trial.setting;
  const reading = (id: string): readonly Permission[] => [
    { action: 'read', resource: { type: 'buckets', orgID: grants.orgID, id } },
  ];
  const own = await trial.givenHolder(reading(String(plan.bucketID)), 'owner');
  const other = await trial.givenHolder(reading('00000000deadbeef'), 'other');
  const ids = async (caller: Caller) => bucketIDs(await caller.collection('buckets', [['orgID', grants.orgID]]));
  demandEqual('buckets', await ids(own), [plan.bucketID]);
  demandEqual('buckets', await ids(other), []);
});

function bucketIDs({
  answer,
}: {
  readonly answer: { readonly body: string; readonly status: number };
}): readonly unknown[] {
  if (answer.status !== 200) return [];
  const { buckets: found = [] } = JSON.parse(answer.body) as { readonly buckets?: readonly { readonly id?: string }[] };
  return found.map(({ id }) => id);
}

const families =
  (decision: 'allow' | 'deny', several: boolean) =>
  ({ grants, profile }: Trial['setting']) =>
    any(
      parentAndChild({ ...grants, reach: profile.unscopedReach.value }).filter(
        (pair) =>
          pair.decision === decision &&
          pair.child.every(({ resource }) => sameOrganization(resource.orgID, grants.orgID)) &&
          (!several || pair.child.length > 1),
      ),
    );

/** A permission for another organization breaks the rule of the body itself, not that of its parent. */
function sameOrganization(wanted: string | undefined, own: string): boolean {
  return wanted === undefined || wanted === own;
}

async function parent(trial: Trial, permissions: readonly Permission[]): Promise<Caller> {
  const writing = administration(trial.setting).filter(({ resource }) => resource.type !== 'buckets');
  return trial.givenHolder([...writing, ...permissions], 'parent');
}

/** What a parent holds to create at all must not cover what its child is refused for. */
function isApart(pair: { readonly child: readonly Permission[] }): boolean {
  return pair.child.every(({ resource }) => resource.type !== 'authorizations' && resource.type !== 'users');
}

requirement('permissions/child-allowed', families('allow', false), async (trial, pair) => {
  demandSuccess(await (await parent(trial, pair.parent)).create(trial.body({ permissions: pair.child })));
});

requirement('permissions/child-within-parent', families('deny', false), async (trial, pair) => {
  fc.pre(isApart(pair));
  demandStatus(await (await parent(trial, pair.parent)).create(trial.body({ permissions: pair.child })), ...refusals);
});

requirement('permissions/child-every-permission-checked', simple, async (trial, draft) => {
  const resource = { type: 'buckets', orgID: trial.setting.grants.orgID };
  const child: readonly Permission[] = [...draft.permissions, { action: 'write', resource }];
  demandStatus(await (await parent(trial, draft.permissions)).create(trial.body({ permissions: child })), ...refusals);
});

requirement('permissions/other-organization-hidden', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const { orgID } = trial.setting.grants;
  for (const query of [[], [['orgID', orgID] as const]]) {
    const rows = visibleRows(await trial.second.list(query));
    demand(
      rows.every((row) => row.orgID !== orgID),
      'no row of the other organization',
      'a row of it',
    );
  }
  demandStatus(await trial.second.read(made.id), ...hidingRefusals);
});

requirement('permissions/other-organization-unchanged', repeated(), async (trial) => {
  await demandNoWriting(trial, trial.second, await trial.given({ permissions: buckets(trial.setting) }));
});
