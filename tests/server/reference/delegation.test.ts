import { describe, expect, test } from 'vitest';
import type { Fixture } from '../../../server/index.ts';
import { created, operatorOf, serverFor, withToken } from '../client.ts';

type Scope = (fixture: Fixture) => Readonly<Record<string, string>>;

const unknownBucket = '00000000000000b2';
const held: Readonly<Record<string, Scope>> = {
  everywhere: () => ({}),
  organization: ({ orgID }) => ({ orgID }),
  bucket: ({ bucketID }) => ({ id: bucketID }),
  bucketOfOrganization: ({ bucketID, orgID }) => ({ id: bucketID, orgID }),
};

/** Answers to a request for a permission to read buckets, in the order of `held`. */
const table: readonly (readonly [requested: string, scope: Scope, answers: readonly number[]])[] = [
  ['everywhere', () => ({}), [201, 401, 401, 401]],
  ['the organization', ({ orgID }) => ({ orgID }), [201, 201, 401, 401]],
  ['another organization', ({ secondOrgID }) => ({ orgID: secondOrgID }), [400, 401, 401, 401]],
  ['the bucket', ({ bucketID }) => ({ id: bucketID }), [201, 401, 201, 201]],
  ['another bucket', () => ({ id: unknownBucket }), [201, 401, 401, 401]],
  ['the bucket, in the organization', ({ bucketID, orgID }) => ({ id: bucketID, orgID }), [201, 201, 201, 201]],
  ['another bucket, in the organization', ({ orgID }) => ({ id: unknownBucket, orgID }), [201, 201, 401, 401]],
  [
    'the bucket, elsewhere',
    ({ bucketID, secondOrgID }) => ({ id: bucketID, orgID: secondOrgID }),
    [400, 401, 400, 401],
  ],
];

describe.each(table)('asked to read buckets: %s', (_requested, scope, answers) => {
  test.each(Object.entries(held).map(([name, scopeHeld], column) => ({ name, scopeHeld, answer: answers[column] })))(
    'by a holder of $name: $answer',
    async ({ scopeHeld, answer }) => {
      const server = await serverFor({ profile: 'oss-2.9' });
      const { orgID, userID } = server.fixture;
      const permissions = [
        { action: 'write', resource: { type: 'authorizations', orgID } },
        { action: 'write', resource: { type: 'users', id: userID } },
        { action: 'read', resource: { type: 'buckets', ...scopeHeld(server.fixture) } },
      ];
      const send = withToken(server, (await created(server, { permissions })).token);
      const asked = (action: string) => [{ action, resource: { type: 'buckets', ...scope(server.fixture) } }];
      expect((await send('POST', '/api/v2/authorizations', { orgID, permissions: asked('read') })).status).toBe(answer);
      expect((await send('POST', '/api/v2/authorizations', { orgID, permissions: asked('write') })).status).toBe(401);
    },
  );
});

test('every permission is checked, not only the first', async () => {
  const server = await serverFor({});
  const { orgID } = server.fixture;
  const permission = (where: string) => ({ action: 'read', resource: { type: 'buckets', orgID: where } });
  const permissions = [permission(orgID), permission(server.fixture.secondOrgID)];
  expect(await operatorOf(server)('POST', '/api/v2/authorizations', { orgID, permissions })).toMatchObject({
    status: 401,
    code: 'unauthorized',
  });
});

test.each([
  ['cloud', 'flows', 201],
  ['cloud', 'instance', 401],
  ['oss-2.9', 'flows', 201],
  ['oss-2.9', 'instance', 400],
  ['oss-2.9', 'notebooks', 201],
] as const)('%s answers a request for the type %s with %i', async (profile, type, status) => {
  const server = await serverFor({ profile });
  const { orgID } = server.fixture;
  const permissions = [{ action: 'read', resource: { type, orgID } }];
  expect((await operatorOf(server)('POST', '/api/v2/authorizations', { orgID, permissions })).status).toBe(status);
});

test.each([
  ['cloud', 'orgID', 401],
  ['cloud', 'userID', 401],
  ['oss-2.9', 'orgID', 400],
  ['oss-2.9', 'userID', 400],
] as const)('%s answers an unknown %s with %i', async (profile, name, status) => {
  const server = await serverFor({ profile });
  const { orgID, bucketID: id } = server.fixture;
  const scope = profile === 'cloud' ? { id, orgID } : { id };
  const permissions = [{ action: 'read', resource: { type: 'buckets', ...scope } }];
  const body = { orgID, permissions, [name]: '00000000000000aa' };
  expect((await operatorOf(server)('POST', '/api/v2/authorizations', body)).status).toBe(status);
});
