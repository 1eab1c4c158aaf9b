import { expect, test } from 'vitest';
import type { RunningServer } from '../../../server/index.ts';
import { created, listed, operatorOf, type Shown, serverFor } from '../client.ts';

/** Three authorizations in two organizations, as OSS's operator can see them all. */
async function populated(): Promise<{ server: RunningServer; mine: Shown; others: Shown; foreign: Shown }> {
  const server = await serverFor({ profile: 'oss-2.9' });
  const { otherUserID, secondOrgID, secondUserID } = server.fixture;
  const permissions = [{ action: 'read', resource: { type: 'buckets' } }];
  const mine = await created(server);
  const others = await created(server, { userID: otherUserID });
  return {
    server,
    mine,
    others,
    foreign: await created(server, { orgID: secondOrgID, userID: secondUserID, permissions }),
  };
}

test('filters select by user and organization, by id and by name, all at once', async () => {
  const { server, mine, others, foreign } = await populated();
  const { orgID, org, userID, user, otherUserID, secondOrg, secondUser } = server.fixture;
  const cases: readonly (readonly [query: string, selected: readonly Shown[]])[] = [
    [`userID=${otherUserID}`, [others]],
    [`userID=${otherUserID.toUpperCase()}`, [others]],
    [`user=${server.fixture.otherUser}`, [others]],
    [`orgID=${orgID}`, [mine, others]],
    [`org=${secondOrg}`, [foreign]],
    [`org=${org}&userID=${userID}`, [mine]],
    [`org=${org}&user=${secondUser}`, []],
    [`orgID=${orgID}&org=${secondOrg}`, []],
    ['user=nobody', []],
    ['org=nowhere', []],
    ['orgID=00000000000000aa', []],
    ['userID=&org=', [mine, others, foreign]],
    [`user=${user}&user=${secondUser}`, [mine]],
    ['token=x&limit=1&OrgID=z', [mine, others, foreign]],
  ];
  for (const [query, selected] of cases) {
    const rows = listed(await operatorOf(server)('GET', `/api/v2/authorizations?${query}`));
    const ids = rows.map(({ id }) => id).filter((id) => [mine.id, others.id, foreign.id].includes(id));
    expect(ids, query).toEqual(selected.map(({ id }) => id));
  }
});

test.each(['userID=x', 'orgID=0000000000000000', 'orgID=%20'])('a malformed id in %s is refused', async (query) => {
  const server = await serverFor({});
  const reply = await operatorOf(server)('GET', `/api/v2/authorizations?${query}`);
  expect(reply).toMatchObject({ status: 400, code: 'invalid' });
});

test('on cloud the first token parameter selects exactly', async () => {
  const server = await serverFor({ profile: 'cloud' });
  const [one, two] = [await created(server), await created(server)];
  const ids = async (query: string) =>
    listed(await operatorOf(server)('GET', `/api/v2/authorizations?${query}`)).map(({ id }) => id);
  expect(await ids(`token=${one.token}&token=${two.token}`)).toEqual([one.id]);
  expect(await ids('token=unknown')).toEqual([]);
});
