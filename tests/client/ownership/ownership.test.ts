import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client } from '../../../client/http/client.ts';
import { directTransport } from '../../../client/http/transport.ts';
import { Ledger } from '../../../client/ledger.ts';
import { markOf } from '../../../client/ownership/mark.ts';
import { Ownership } from '../../../client/ownership/ownership.ts';
import { Caller } from '../../../client/preparation/caller.ts';
import type { Principal } from '../../../client/principal.ts';
import { type RunningServer, startImitation, startServer } from '../../../server/index.ts';
import type { Json } from '../../../spec/json.ts';

const mark = markOf('1f2e3d4c');
const nobodys = '00000000deadbeef';

let server: RunningServer;
let client: Client;
let unguarded: Client;
let ledger: Ledger;
let ownership: Ownership;
let caller: Caller;
let others: Caller;

beforeEach(async () => {
  server = await startServer({ profile: 'oss-2.9' });
  const main: Principal = { name: 'main', credential: { kind: 'token', token: server.fixture.operatorToken } };
  ledger = new Ledger(join(mkdtempSync(join(tmpdir(), 'ownership-')), 'journal.jsonl'));
  ownership = new Ownership({ ledger, mark, main });
  const options = { url: server.url, timeout: 5_000, concurrency: 2, transport: directTransport };
  client = new Client({ ...options, guard: ownership });
  unguarded = new Client(options);
  caller = new Caller(client, main);
  others = new Caller(unguarded, main);
});

afterEach(async () => {
  await client.close();
  await unguarded.close();
  await server.close();
});

function body(description: string, orgID: string): Json {
  return { orgID, description, permissions: [{ action: 'read', resource: { type: 'buckets', orgID } }] };
}

async function made(by: Caller, description: string, orgID = server.fixture.orgID): Promise<string> {
  return String(JSON.parse((await by.post('/api/v2/authorizations', body(description, orgID))).answer.body).id);
}

const pathOf = (id: string): string => `/api/v2/authorizations/${id}`;

describe('what a run', () => {
  test('made with its mark is changed and removed, and the journal knows it', async () => {
    const id = await made(caller, mark);
    expect(ledger.remaining()).toEqual([{ kind: 'authorization', id, by: 'main' }]);
    expect((await caller.delete(pathOf(id.toUpperCase()))).answer.status).toBe(204);
    expect(ledger.remaining()).toEqual([]);
    expect(ledger.state().removed).toEqual(new Map([[id, { kind: 'authorization', by: 'main' }]]));
  });

  test('made of two kinds under one id is of the run both times: servers may number kinds apart', async () => {
    const imitation = await startImitation({ behave: 'influxd-2.9' });
    const main: Principal = { name: 'main', credential: { kind: 'token', token: imitation.operatorToken } };
    const guard = new Ownership({ ledger, mark, main });
    const guarded = new Client({ url: imitation.url, timeout: 5_000, concurrency: 2, guard });
    const asking = new Caller(guarded, main);
    try {
      const orgID = JSON.parse((await asking.get('/api/v2/orgs')).answer.body).orgs[0].id;
      const id = await made(asking, mark, orgID);
      const sent = await asking.post('/api/v2/users', { id, name: 'tokenproof-1f2e3d4c-user' });
      expect(JSON.parse(sent.answer.body).id).toBe(id);
      expect((await asking.delete(`/api/v2/users/${id}`)).answer.status).toBe(204);
      expect((await asking.delete(pathOf(id))).answer.status).toBe(204);
    } finally {
      await guarded.close();
      await imitation.close();
    }
  });

  test('made without its mark is not touched', async () => {
    const id = await made(caller, 'something else');
    await expect(caller.delete(pathOf(id))).rejects.toMatchObject({ code: 'TARGET_OWNERSHIP', given: true });
    expect((await others.get(pathOf(id))).answer.status).toBe(200);
  });

  test('did not make is not touched, whether it knew of it or not', async () => {
    const [known, unknown] = [await made(others, mark), await made(others, mark)];
    ownership.protect([known.toUpperCase()]);
    for (const id of [known, unknown, unknown.toUpperCase()])
      await expect(caller.delete(pathOf(id))).rejects.toMatchObject({ code: 'TARGET_OWNERSHIP', given: false });
    await expect(
      caller.post(`/api/v2/users/${server.fixture.otherUserID}/password`, { password: 'x' }),
    ).rejects.toThrow();
    await expect(caller.delete(`/api/v2/orgs/${server.fixture.secondOrgID}`)).rejects.toThrow('held back');
  });

  test('made up may be sent where nobody has it', async () => {
    expect((await caller.delete(pathOf(nobodys))).answer.status).toBe(404);
  });

  test('made joins an organization that it was given, and nobody else does', async () => {
    const { orgID, secondUserID } = server.fixture;
    const members = `/api/v2/orgs/${orgID}/members`;
    const user = String(
      JSON.parse((await caller.post('/api/v2/users', { name: 'tokenproof-1f2e3d4c-x' })).answer.body).id,
    );
    await expect(caller.post(members, { id: user })).rejects.toThrow('held back');
    ownership.mayJoin(orgID);
    expect((await caller.post(members, { id: user })).answer.status).toBe(201);
    await expect(caller.post(members, { id: secondUserID })).rejects.toThrow('held back');
  });
});
