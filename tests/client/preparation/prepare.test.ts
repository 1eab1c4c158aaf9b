import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanUp } from '../../../client/cleaning-up.ts';
import { Client } from '../../../client/http/client.ts';
import { Ledger } from '../../../client/ledger.ts';
import { Ownership } from '../../../client/ownership/ownership.ts';
import { prepareTarget } from '../../../client/preparation/prepare.ts';
import type { Provisions } from '../../../client/preparation/provisions.ts';
import type { Principal } from '../../../client/principal.ts';
import { type RunningServer, startServer } from '../../../server/index.ts';
import { profiles } from '../../../spec/profiles.ts';
import { type Act, FaultyProxy } from '../../network/faulty-proxy.ts';

let server: RunningServer;
let client: Client;
let ledger: Ledger;
let ownership: Ownership;
let main: Principal;

beforeEach(async () => {
  server = await startServer({ profile: 'oss-2.9' });
  ledger = new Ledger(join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'ledger.jsonl'));
  guardedBy(server.fixture.operatorToken);
});

afterEach(async () => {
  await client.close();
  await server.close();
});

/** Asks as the owner of a token, with an ownership of its own as guard. */
function guardedBy(token: string): void {
  main = { name: 'main', credential: { kind: 'token', token } };
  ownership = new Ownership({ ledger, mark: '[tokenproof test]', main });
  client = new Client({ url: server.url, timeout: 5_000, concurrency: 2, guard: ownership });
}

function provisions(token: string, given: Partial<Provisions> = {}): Provisions {
  const organization = { name: null, id: server.fixture.orgID };
  const none = { identity: null, giving: null, second: null, member: null } as const;
  return {
    ...{
      profile: profiles['oss-2.9'],
      token,
      organization,
      prefix: 'tokenproof-test',
      mark: '[tokenproof test]',
      ownership,
    },
    ...none,
    ...given,
  };
}

/** A token that may do everything in the first organization, but not with users and organizations at large. */
async function allAccessToken(): Promise<string> {
  const { operatorToken, orgID, userID } = server.fixture;
  const resources = [
    { type: 'authorizations', orgID },
    { type: 'buckets', orgID },
    { type: 'users', id: userID },
    { type: 'orgs', id: orgID },
  ];
  const permissions = resources.flatMap((resource) => ['read', 'write'].map((action) => ({ action, resource })));
  const answer = await fetch(`${server.url}/api/v2/authorizations`, {
    method: 'POST',
    headers: { authorization: `Token ${operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ orgID, permissions }),
  });
  return ((await answer.json()) as { readonly token: string }).token;
}

test('an operator token gets a second organization and a member, and all of it is taken away again', async () => {
  const prepared = await prepareTarget(client, provisions(server.fixture.operatorToken));
  const { second, member, account, ...principals } = prepared.principals;
  expect(account).toEqual(member);
  expect(principals.main).toMatchObject({ orgID: server.fixture.orgID, userID: server.fixture.userID });
  expect(second?.orgID).not.toBe(principals.main.orgID);
  expect(member?.password).toEqual(expect.any(String));
  expect(prepared.absent).toEqual({});
  expect(ledger.remaining().map(({ kind }) => kind)).toEqual(expect.arrayContaining(['organization', 'user']));
  const { left } = await cleanUp(client, { ledger, mark: '[tokenproof test]', ownership, main, second: null });
  expect(left).toEqual([]);
  expect(ledger.remaining()).toEqual([]);
});

test('what is declared to be out of scope is not made', async () => {
  const without = ['second-organization', 'management'] as const;
  const { principals } = await prepareTarget(client, provisions(server.fixture.operatorToken, { without }));
  expect(principals.second).toBeNull();
  expect(ledger.remaining().map(({ kind }) => kind)).not.toContain('organization');
  expect(ledger.remaining().map(({ kind }) => kind)).not.toContain('user');
});

test('a server without operations on data is told from one that has them', async () => {
  const answer = {
    status: 404,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"code":"not found"}'),
  };
  const act: Act = async ({ request, behind, pass }) =>
    pass(request.url?.startsWith('/api/v2/query') ? answer : await behind());
  const proxy = new FaultyProxy(server.url, act, 'start');
  const without = new Client({ url: await proxy.open(), timeout: 5_000, concurrency: 2, guard: ownership });
  const { absent } = await prepareTarget(without, provisions(server.fixture.operatorToken));
  expect(absent.data).toMatchObject({
    reason: 'needs-capability',
    note: expect.stringContaining('POST /api/v2/query (404'),
  });
  expect(absent.buckets).toBeUndefined();
  await without.close();
  await proxy.close();
});

test('a 503 that passes while operations on data are looked for is waited for', async () => {
  let failed = 0;
  const act: Act = async ({ request, behind, pass }) => {
    const fails = failed === 0 && request.url?.startsWith('/api/v2/write') === true;
    if (fails) failed += 1;
    pass(fails ? { status: 503, headers: {}, body: Buffer.alloc(0) } : await behind());
  };
  const proxy = new FaultyProxy(server.url, act, 'start');
  const busy = new Client({ url: await proxy.open(), timeout: 5_000, concurrency: 2, guard: ownership });
  const { absent } = await prepareTarget(busy, provisions(server.fixture.operatorToken));
  expect([failed, absent]).toEqual([1, {}]);
  await busy.close();
  await proxy.close();
});

test('an all-access token is told what it lacks, by name and with the cure', async () => {
  const { absent, principals } = await prepareTarget(client, provisions(await allAccessToken()));
  expect(principals.second).toBeNull();
  expect(absent['second-organization']).toMatchObject({
    reason: 'needs-principal',
    note: expect.stringContaining('--second-token'),
  });
  expect(absent.member).toMatchObject({ reason: 'needs-principal', note: expect.stringContaining('--user') });
  expect(absent.buckets).toBeUndefined();
});

test('a user for whom the token may make nothing is no member', async () => {
  const { otherUser, otherPassword } = server.fixture;
  const member = { userID: null, user: otherUser, password: otherPassword };
  const { absent } = await prepareTarget(client, provisions(await allAccessToken(), { member }));
  expect(absent.member?.note).toContain('another user');
  expect(absent.sessions).toBeUndefined();
});

test('a token that is refused stops the run', async () => {
  await expect(prepareTarget(client, provisions('no-such-token'))).rejects.toMatchObject({
    code: expect.stringMatching(/^TARGET_/),
  });
});
