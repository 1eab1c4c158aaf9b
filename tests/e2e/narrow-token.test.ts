import { expect, test } from 'vitest';
import { startServer } from '../../server/index.ts';
import { served, tool } from '../cli/tool.ts';

interface Result {
  readonly requirement: string;
  readonly outcome: { readonly status: string; readonly reason?: string; readonly note?: string };
}

/** Judges an imitation with a token of some types, given away by its operator. */
async function judged(types: readonly string[], actions: readonly string[], only: readonly string[]) {
  const server = await served('--behave', 'influxd-2.9');
  try {
    const headers = { authorization: `Token ${server.token}`, 'content-type': 'application/json' };
    const url = `${server.url}/api/v2/authorizations`;
    const [{ orgID, userID }] = (await (await fetch(url, { headers })).json()).authorizations;
    const resource = (type: string) => (type === 'users' ? { type, id: userID } : { type, orgID });
    const permissions = types.flatMap((type) => actions.map((action) => ({ action, resource: resource(type) })));
    const made = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ orgID, permissions }) });
    const flags = [
      '--profile',
      'oss-2.9',
      '--known',
      'influxd-2.9',
      '--org-id',
      orgID,
      ...only.flatMap((one) => ['--only', one]),
    ];
    const bounds = ['--cases', '1', '--seed', '2', '--report', 'json=-'];
    const { token } = await made.json();
    const { exitCode, stdout } = await tool(['run', '--target', server.url, ...flags, ...bounds], {
      INFLUX_TOKEN: token,
    });
    const report: { readonly results: readonly Result[]; readonly run: { readonly notices: readonly string[] } } =
      JSON.parse(stdout);
    return { exitCode, ...report };
  } finally {
    await server.stop();
  }
}

test.each([
  ['authorizations and buckets of its user', ['authorizations', 'buckets', 'users'], ['read', 'write']],
  ['nothing but authorizations', ['authorizations', 'users'], ['read', 'write']],
  ['reads alone', ['authorizations', 'buckets', 'users'], ['read']],
])(
  'a token of %s: what it cannot show is skipped by name, and nothing is found because of it',
  async (_what, types, actions) => {
    const only = ['create', 'errors', 'permissions', 'laws'].map((family) => `${family}/*`);
    const { exitCode, results, run } = await judged(types, actions, only);
    const ended = (status: string) => results.filter(({ outcome }) => outcome.status === status);
    expect([ended('broken'), ended('error'), ended('flaky')]).toEqual([[], [], []]);
    const lacking = ended('skipped').filter(({ outcome }) => outcome.reason === 'needs-principal');
    expect(lacking.length).toBeGreaterThan(0);
    for (const { outcome } of lacking) expect(outcome.note).toMatch(/^the token /);
    expect(run.notices.join()).toMatch(/may not (give away|make)/);
    expect(exitCode).toBe(4);
  },
);

test('what takes a token of every organization is skipped with one that has all users and a single organization', async () => {
  const server = await startServer({ profile: 'oss-2.9' });
  const { operatorToken, orgID, otherPassword, otherUser, secondToken } = server.fixture;
  const headers = { authorization: `Token ${operatorToken}`, 'content-type': 'application/json' };
  const types: readonly string[] = await (await fetch(`${server.url}/api/v2/resources`, { headers })).json();
  const resources = types
    .filter((type) => type !== 'instance')
    .map((type) => (type === 'users' ? { type } : type === 'orgs' ? { type, id: orgID } : { type, orgID }));
  const permissions = resources.flatMap((resource) => ['read', 'write'].map((action) => ({ action, resource })));
  const body = JSON.stringify({ orgID, permissions });
  const made = await fetch(`${server.url}/api/v2/authorizations`, { method: 'POST', headers, body });
  const { token } = await made.json();
  const others = ['--second-token', secondToken, '--user', otherUser, '--password', otherPassword];
  const target = ['--target', server.url, '--org-id', orgID, '--profile', 'oss-2.9', ...others];
  const only = ['--only', 'filters/across-organizations', '--report', 'json=-'];
  const { stdout } = await tool(['run', ...target, ...only], { INFLUX_TOKEN: token });
  await server.close();
  const [result] = JSON.parse(stdout).results;
  expect(result.outcome).toMatchObject({ status: 'skipped', reason: 'needs-principal' });
});
