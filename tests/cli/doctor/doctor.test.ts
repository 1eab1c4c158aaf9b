import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCountingProxy } from '../../../cli/run/plan/counting-proxy.ts';
import { type RunningServer, startServer } from '../../../server/index.ts';
import { within } from '../tool.ts';

let server: RunningServer;
let proxy: Awaited<ReturnType<typeof startCountingProxy>>;

beforeAll(async () => {
  server = await startServer({ profile: 'oss-2.9' });
  proxy = await startCountingProxy(server.url, new Map());
});

afterAll(async () => {
  await proxy.close();
  await server.close();
});

test('an operator token can judge everything', async () => {
  const { operatorToken, org } = server.fixture;
  const args = ['--target', proxy.url, '--token', operatorToken, '--org', org, '--profile', 'oss-2.9'];
  const { exitCode, stdout, stderr } = await within(['doctor', ...args]);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^target +${proxy.url} answers, in \\d+ ms$`, 'm'));
  expect(stdout).toMatch(/^profile +oss-2\.9 \(as you say\)$/m);
  expect(stdout).toMatch(/^token +of the user first-user;/m);
  expect(stdout).toMatch(/^manages +users and organizations/m);
  expect(stdout).toMatch(/^judged +\d+ of \d+ requirements can be$/m);
  expect(stdout).not.toContain('needs-principal');
  expect(stdout).not.toContain(operatorToken);
});

test('a token of one organization is told what to give for the rest', async () => {
  const { secondToken } = server.fixture;
  const args = ['doctor', '--target', proxy.url, '--token', secondToken, '--profile', 'cloud'];
  const { exitCode, stdout } = await within(args);
  expect(exitCode).toBe(4);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'needs-principal: no token of another organization was given; give --second-token',
  );
  const declared = await within([...args, '--without', 'second-organization,member,sessions']);
  expect(declared.exitCode).toBe(0);
});

test('nothing but reads was sent', () => {
  expect([...proxy.tally.requests.keys()].filter((operation) => !operation.startsWith('GET '))).toEqual([]);
});

test.each([
  [['--embedded'], 2, 'USAGE'],
  [['--target', 'http://127.0.0.1:1', '--token', 'abcd'], 3, 'TARGET_UNREACHABLE'],
])('%j is said in one line', async (args, exitCode, code) => {
  const ended = await within(['doctor', ...args]);
  expect(ended).toMatchObject({ exitCode, stdout: '' });
  expect(ended.stderr).toMatch(new RegExp(`^tokenproof: [^\\n]+ \\[${code}\\]\\n$`));
});
