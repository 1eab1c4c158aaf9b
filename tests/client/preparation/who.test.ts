import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Client } from '../../../client/http/client.ts';
import { Ledger } from '../../../client/ledger.ts';
import { Ownership } from '../../../client/ownership/ownership.ts';
import { prepareTarget } from '../../../client/preparation/prepare.ts';
import type { PreparedTarget } from '../../../client/preparation/prepared-target.ts';
import type { Provisions } from '../../../client/preparation/provisions.ts';
import { type Imitation, startImitation } from '../../../server/index.ts';
import { profiles } from '../../../spec/profiles.ts';

const mark = '[tokenproof test]';
const password = 'a password of Admin 1!';

let server: Imitation;
let folder: string;
let orgID: string;
let userID: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
  server = await startImitation({ behave: 'influxd-2.9' });
  const { id, name } = await ask('GET', '/api/v2/me');
  userID = String(id);
  expect(name).toEqual(expect.any(String));
  orgID = (await ask('GET', '/api/v2/orgs')).orgs[0].id;
  await ask('POST', `/api/v2/users/${userID}/password`, { password });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function ask(method: string, path: string, body?: object) {
  const headers = { authorization: `Token ${server.operatorToken}`, 'content-type': 'application/json' };
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const text = await (await fetch(`${server.url}${path}`, { method, headers, ...json })).text();
  return text === '' ? {} : JSON.parse(text);
}

/** A token with some permissions to read and to write, of types within an organization, of its user and of it. */
async function tokenWith(types: readonly string[], { actions = ['read', 'write'], inOrg = orgID } = {}) {
  const resource = (type: string) =>
    type === 'users' ? { type, id: userID } : type === 'orgs' ? { type, id: inOrg } : { type, orgID: inOrg };
  const permissions = types.flatMap((type) => actions.map((action) => ({ action, resource: resource(type) })));
  return (await ask('POST', '/api/v2/authorizations', { orgID: inOrg, permissions })).token as string;
}

async function prepared(token: string, given: Partial<Provisions> = {}): Promise<PreparedTarget> {
  const main = { name: 'main', credential: { kind: 'token', token } } as const;
  const ledger = new Ledger(join(folder, `${crypto.randomUUID()}.jsonl`));
  const ownership = new Ownership({ ledger, mark, main });
  const client = new Client({ url: server.url, timeout: 5_000, concurrency: 2, guard: ownership });
  const provisions = {
    ...{ profile: profiles['oss-2.9'], token, organization: { name: null, id: orgID }, prefix: 'tokenproof-test' },
    ...{ mark, ownership, identity: null, giving: null, second: null, member: null },
  };
  try {
    return await prepareTarget(client, { ...provisions, ...given });
  } finally {
    await client.close();
  }
}

test('the owner of the token is no other user: the run makes one, and signs in as it was told', async () => {
  const { user } = await nameOfOwner();
  const { principals, absent, notices } = await prepared(server.operatorToken, {
    member: { userID: null, user, password },
  });
  expect(principals.account).toEqual({ userID, user, password });
  expect(principals.member?.userID).not.toBe(userID);
  expect(absent.member).toBeUndefined();
  expect(notices).toEqual([`The user ${user} is the owner of the token: the other user is one that the run made.`]);
});

test('where the run cannot make another user, what takes one is lacking by name', async () => {
  const { user } = await nameOfOwner();
  const token = await tokenWith(['authorizations', 'buckets', 'users', 'orgs']);
  const { principals, absent, notices } = await prepared(token, { member: { userID: null, user, password } });
  expect(principals).toMatchObject({ member: null, account: { userID } });
  expect(absent.member?.note).toContain(`${user} is the owner of the token: no other user`);
  expect(absent.sessions).toBeUndefined();
  expect(notices[0]).toBe(`The user ${user} is the owner of the token: no other user.`);
});

async function nameOfOwner(): Promise<{ readonly user: string }> {
  return { user: (await ask('GET', '/api/v2/me')).name };
}

test('a wrong password stops the run before anything is judged', async () => {
  const { user } = await nameOfOwner();
  const member = { userID: null, user, password: 'no such password' };
  await expect(prepared(server.operatorToken, { member })).rejects.toMatchObject({ code: 'PASSWORD_REFUSED' });
});

test.each([
  ['an operator token', true, [], async () => server.operatorToken],
  ['a token of some types', false, ['tasks', 'orgs'], () => tokenWith(['authorizations', 'buckets', 'users'])],
] as const)('%s is found out: operator %s, not to be given away %j', async (_what, operator, withheld, tokenOf) => {
  const { giving, notices } = await prepared(await tokenOf());
  expect(giving.operator).toBe(operator);
  expect(giving.withheld).toEqual(expect.arrayContaining([...withheld]));
  expect(giving.withheld).not.toContain('buckets');
  expect(notices.join()).toBe(
    withheld.length === 0
      ? ''
      : `The token may not give away to read and to write: ${giving.withheld.join(', ')}; what takes that is skipped.`,
  );
});

test.each([
  ['reads alone', { actions: ['read'] }, ['authorizations', 'buckets', 'users', 'orgs'], /may not make/],
  ['no user', {}, ['authorizations', 'buckets', 'orgs'], /may not make/],
  ['writes alone', { actions: ['write'] }, ['authorizations', 'buckets', 'users', 'orgs'], /may not read/],
])('a token of %s is only looked with, and that is for want of a principal', async (_what, options, types, note) => {
  const { onlyReads, absent } = await prepared(await tokenWith(types, options));
  expect(onlyReads).toMatchObject({ reason: 'needs-principal', note: expect.stringMatching(note) });
  expect(absent.member).toEqual(onlyReads);
});

test('a second token that reaches everywhere is no stranger', async () => {
  const { id } = await ask('POST', '/api/v2/orgs', { name: 'another' });
  const types = ['authorizations', 'buckets', 'users', 'orgs'];
  const second = (token: string) => ({ token, orgID: id, identity: null });
  const stranger = await prepared(server.operatorToken, { second: second(await tokenWith(types, { inOrg: id })) });
  expect(stranger.absent['second-organization']).toBeUndefined();
  const token = await tokenWith(types);
  const same = prepared(server.operatorToken, { second: { token, orgID, identity: null } });
  await expect(same).rejects.toMatchObject({ code: 'ORGANIZATION_SECOND' });
});
