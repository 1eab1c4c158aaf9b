import { randomUUID } from 'node:crypto';
import { assertEqual, assertStatus, refusals } from '../../engine/assertions/assert.ts';
import { rows } from '../../engine/assertions/rows.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { JsonObject } from '../../spec/json.ts';
import { sources } from '../sources.ts';

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

/** What a refused create leaves behind. */
export const refusedCreates = [
  defineRequirement({
    id: 'create/refused-leaves-nothing',
    level: 'must',
    sends: 'A create with an invalid body, or by one who may not create, is refused.',
    demands: 'The list holds nothing of it.',
    cites: [sources.createInvalid, sources.createUnauthorized, sources.list],
    needs: ['memory'],
    inputs: () => everyRow([...Object.keys(spoilers), 'reader', 'nobody']),
    check: async (trial, kind) => {
      const caller = await refusedCreator(trial, kind);
      const body = trial.body({ permissions: buckets(trial.setting), description: randomUUID() });
      const spoil = spoilers[kind] ?? ((right) => right);
      assertStatus(await caller.create(spoil(body)), 400, 404, 422, ...refusals);
      const left = (await rows(trial, [])).filter(({ description }) => description === body.description);
      assertEqual('number of rows with its description', left.length, 0);
    },
  }),
] as const;

function second({ permissions = [] }: JsonObject, added: JsonObject): JsonObject {
  return { permissions: [...(Array.isArray(permissions) ? permissions : []), added] };
}

/** Whose create is refused, with a body that is right but for the spoiler. */
async function refusedCreator(trial: Trial, kind: string): Promise<Caller> {
  if (kind === 'nobody') return trial.anonymous;
  return kind === 'reader' ? trial.prepareHolder(buckets(trial.setting), 'reader') : trial.main;
}
