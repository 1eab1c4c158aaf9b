import { describe, expect, test } from 'vitest';
import { created, operatorOf, type Send, serverFor } from '../client.ts';

const path = '/api/v2/authorizations';
const own = '00000000000000aa';
const permission = '{"action":"read","resource":{"type":"buckets"}}';

/** Members that are wrong in both kinds of bodies. */
const wrongMembers: readonly string[] = [
  '"status":null',
  '"status":""',
  '"status":"Active"',
  '"status":1',
  '"description":null',
  '"description":[]',
  '"description":"a","description":"b"',
  '"x":{"y":1,"y":2}',
  '"description":"\\ud800"',
  '"x":["\\udc00\\ud800"]',
];

/** Members that are wrong at creation only, in place of a right one. */
const wrongCreations: readonly string[] = [
  `"orgID":"${own}"`,
  `"permissions":[${permission}]`,
  `"orgID":null,"permissions":[${permission}]`,
  `"orgID":"0000000000000000","permissions":[${permission}]`,
  `"orgID":"aa","permissions":[${permission}]`,
  `"orgID":"${own}","permissions":[]`,
  `"orgID":"${own}","permissions":{}`,
  `"orgID":"${own}","permissions":[null]`,
  `"orgID":"${own}","permissions":[${permission},{"action":"read"}]`,
  `"orgID":"${own}","permissions":[{"action":"delete","resource":{"type":"buckets"}}]`,
  `"orgID":"${own}","permissions":[{"action":"read","resource":{"type":"Buckets"}}]`,
  `"orgID":"${own}","permissions":[{"action":"read","resource":{"type":"buckets","id":null}}]`,
  `"orgID":"${own}","permissions":[{"action":"read","resource":{"type":"buckets","id":"g"}}]`,
  `"orgID":"${own}","permissions":[{"action":"read","resource":{"type":"buckets","name":5}}]`,
  `"orgID":"${own}","userID":"","permissions":[${permission}]`,
  `"orgID":"${own}","userID":null,"permissions":[${permission}]`,
];

const wrongDocuments: readonly (string | Uint8Array)[] = [
  '',
  '{',
  '[]',
  'null',
  '"{}"',
  '{} {}',
  '{},',
  '{"x":NaN}',
  '\ufeff{}',
  Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d),
  '['.repeat(100_000),
];

async function operatorOn(profile: 'oss-2.9' | 'cloud'): Promise<{ send: Send; item: string }> {
  const server = await serverFor({ profile });
  return { send: operatorOf(server), item: `${path}/${(await created(server)).id}` };
}

describe.each(['oss-2.9', 'cloud'] as const)('on %s', (profile) => {
  test('what is no proper JSON object is refused in both kinds of bodies', async () => {
    const { send, item } = await operatorOn(profile);
    const rest = `"orgID":"${own}","permissions":[${permission}]`;
    for (const document of [...wrongDocuments, ...wrongMembers.map((members) => `{${members}}`)]) {
      expect(await send('PATCH', item, document), String(document)).toMatchObject({ status: 400, code: 'invalid' });
    }
    for (const document of [...wrongDocuments, ...wrongMembers.map((members) => `{${rest},${members}}`)]) {
      expect(await send('POST', path, document), String(document)).toMatchObject({ status: 400, code: 'invalid' });
    }
  });

  test.each(wrongCreations)('creation refuses {%s}', async (members) => {
    const { send } = await operatorOn(profile);
    expect(await send('POST', path, `{${members}}`)).toMatchObject({ status: 400, code: 'invalid' });
  });

  test('unknown and read-only members are ignored, whatever their type', async () => {
    const server = await serverFor({ profile });
    const { orgID } = server.fixture;
    const extra = { id: 5, token: 'mine', createdAt: null, links: [], org: {}, ['__proto__']: 1, constructor: 'x' };
    const made = await created(server, { orgID: orgID.toUpperCase(), ...extra });
    expect(made.orgID).toBe(orgID);
    expect(made.token).not.toBe('mine');
  });
});

test('only JSON is accepted, and not too much of it', async () => {
  const { send, item } = await operatorOn('cloud');
  const types = ['application/json; charset=utf-8', 'Application/JSON', 'application/merge-patch+json'];
  for (const type of types) expect((await send('PATCH', item, '{}', { 'content-type': type })).status).toBe(200);
  for (const type of ['text/plain', 'application/xml', 'application/jsonx']) {
    const reply = await send('PATCH', item, '{}', { 'content-type': type });
    expect(reply).toMatchObject({ status: 415, code: 'unsupported media type' });
  }
  expect((await send('PATCH', item, '{}', { 'content-encoding': 'gzip' })).status).toBe(415);
  const description = (length: number) => ({ description: 'x'.repeat(length) });
  expect((await send('PATCH', item, description(4_000_000))).status).toBe(200);
  expect(await send('PATCH', item, description(4_300_000))).toMatchObject({ status: 413, code: 'request too large' });
});

test.each(['x', '0000000000000000', 'aaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaa', '%20aaaaaaaaaaaaaaa', '%zz', 'a%2Fb'])(
  'the id %s in the path is refused as malformed',
  async (id) => {
    const { send } = await operatorOn('cloud');
    for (const method of ['GET', 'DELETE', 'PATCH']) {
      const reply = await send(method, `${path}/${id}`, method === 'PATCH' ? {} : undefined);
      expect(reply).toMatchObject({ status: 400, code: 'invalid' });
    }
  },
);
