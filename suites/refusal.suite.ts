import { randomUUID } from 'node:crypto';
import { demandEqual, demandStatus, hidingRefusals, refusals } from '../engine/assertions/assert.ts';
import { objectIn } from '../engine/assertions/authorization.ts';
import { rows } from '../engine/assertions/rows.ts';
import { without } from '../engine/assertions/without.ts';
import type { Caller } from '../engine/cases/caller.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import { everyRow, requirement } from '../engine/registration.ts';
import type { JsonObject } from '../spec/json.ts';

type Spoiler = (body: JsonObject) => JsonObject;

const unused = '00000000000000ac';
const type = 'buckets';

/** Bodies of which a part is right and another is refused, whoever sends them. */
const spoilers: Readonly<Record<string, Spoiler>> = {
  'unknown status': (body) => ({ ...body, status: 'enabled' }),
  'no permissions': (body) => ({ ...body, permissions: [] }),
  'unknown action': (body) => ({ ...body, ...second(body, { action: 'own', resource: { type } }) }),
  'unknown type': (body) => ({ ...body, ...second(body, { action: 'read', resource: { type: 'nothing' } }) }),
  'permission elsewhere': (body) => ({
    ...body,
    ...second(body, { action: 'read', resource: { type, orgID: unused } }),
  }),
  'unknown user': (body) => ({ ...body, userID: unused }),
  'malformed organization': (body) => ({ ...body, orgID: 'none' }),
};

function second({ permissions = [] }: JsonObject, added: JsonObject): JsonObject {
  return { permissions: [...(Array.isArray(permissions) ? permissions : []), added] };
}

/** Whose create is refused, with a body that is right but for the spoiler. */
async function refusedCreator(trial: Trial, kind: string): Promise<Caller> {
  if (kind === 'nobody') return trial.anonymous;
  return kind === 'reader' ? trial.givenHolder(buckets(trial.setting), 'reader') : trial.main;
}

requirement(
  'create/refused-leaves-nothing',
  () => everyRow([...Object.keys(spoilers), 'reader', 'nobody']),
  async (trial, kind) => {
    const caller = await refusedCreator(trial, kind);
    const body = trial.body({ permissions: buckets(trial.setting), description: randomUUID() });
    const spoil = spoilers[kind] ?? ((right) => right);
    demandStatus(await caller.create(spoil(body)), 400, 404, 422, ...refusals);
    const left = (await rows(trial, [])).filter(({ description }) => description === body.description);
    demandEqual('number of rows with its description', left.length, 0);
  },
);

const refusedStatuses = ['ACTIVE', 'Inactive', 'enabled'] as const;

requirement(
  'update/refused-changes-nothing',
  () => everyRow<string>([...refusedStatuses, 'reader']),
  async (trial, kind) => {
    const made = await trial.given({ permissions: buckets(trial.setting), status: 'inactive' });
    const before = objectIn(demandStatus(await trial.as(trial.setting.plan.principals.main, true).read(made.id), 200));
    const description = `changed ${trial.setting.plan.mark}`;
    if (kind === 'reader') {
      const reader = await trial.givenHolder(buckets(trial.setting), 'reader');
      demandStatus(await reader.update(made.id, { description }), ...hidingRefusals);
    } else demandStatus(await trial.main.update(made.id, { description, status: kind }), 400);
    const after = objectIn(demandStatus(await trial.main.read(made.id), 200));
    demandEqual('authorization', without(after, 'token'), without(before, 'token'));
  },
);
