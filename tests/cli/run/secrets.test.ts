import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../../../reports/forms/formats.ts';
import { type RunningServer, startServer } from '../../../server/index.ts';
import { type Ended, within } from '../tool.ts';
import { type Echo, encodings, startEcho, tellingOf } from './echo.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
let server: RunningServer;
let echo: Echo;
let run: Ended;

/** A password that each encoding changes. */
const password = 'p"a\\s<s>&\'w ö/rd';

const only = ['delete/ends-token', 'read/*', 'secrecy/*', 'sessions/*'];

beforeAll(async () => {
  server = await startServer({ profile: 'oss-2.9', faults: ['delete-keeps-token', 'listed-twice', 'status-echoed'] });
  echo = await startEcho(server.url);
  const { operatorToken, secondToken, otherUser, otherUserID } = server.fixture;
  const chosen = await fetch(`${server.url}/api/v2/users/${otherUserID}/password`, {
    method: 'POST',
    headers: { authorization: `Token ${operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  expect(chosen.status).toBe(204);
  const given = ['--target', echo.url, '--org', 'first-org', '--second-token', secondToken];
  const login = ['--user', otherUser, '--password', password];
  const written = formats.flatMap((format) => ['--report', `${format}=${join(folder, format)}`]);
  const chosenOnes = only.flatMap((glob) => ['--only', glob]);
  run = await within(
    ['run', ...given, ...login, '--profile', 'oss-2.9', ...chosenOnes, '--seed', '7', '--cases', '5', ...written],
    {
      INFLUX_TOKEN: operatorToken,
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    },
  );
});

afterAll(async () => {
  echo.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Everything that the run wrote, by the name of its stream or file. */
function outputs(): readonly (readonly [name: string, text: string])[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const read = files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')] as const);
  return [['stdout', run.stdout], ['stderr', run.stderr], ...read];
}

function* leaks(text: string, secrets: Iterable<string> = echo.secrets): Generator<string> {
  for (const secret of secrets) {
    for (const name of Object.keys(encodings)) if (text.includes(tellingOf(name, secret))) yield `${name}: ${secret}`;
  }
}

test('the server echoed tokens, passwords and cookies, and the run found much to show', () => {
  expect(run.exitCode).toBe(1);
  const { fixture } = server;
  expect([...echo.secrets]).toEqual(expect.arrayContaining([fixture.operatorToken, fixture.secondToken, password]));
  expect(echo.secrets.size).toBeGreaterThan(50);
  const written = outputs().map(([name]) => name);
  expect(written).toEqual(expect.arrayContaining(['json', 'markdown', 'sarif', 'junit', 'ctrf', 'summary']));
  expect(run.stdout).toContain('x-echo'.slice(2));
});

test('no stream and no document holds a secret of the run in any encoding', () => {
  for (const [name, text] of outputs()) expect([name, ...leaks(text)]).toEqual([name]);
});

test('the report says how many secrets were tracked and in how many places they are masked', () => {
  const { run: told, results } = JSON.parse(readFileSync(join(folder, 'json'), 'utf8'));
  expect(told.secrets.tracked).toBeGreaterThanOrEqual(echo.secrets.size);
  const names = JSON.stringify(results).match(
    /\$(TOKEN|PASSWORD|SESSION|CREDENTIALS|ALTERED|WRONG|NEW|SETUP|SHOWN)[A-Z0-9_]*/g,
  );
  expect(told.secrets.masked).toBe(names?.length);
  expect(told.secrets.masked).toBeGreaterThan(100);
});

test('an error line does not repeat a token that the server refused', async () => {
  const token = 'refused-token-of-the-user==';
  const { stderr, exitCode } = await within(['run', '--target', echo.url, '--token', token]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('TARGET_REFUSES_TOKEN');
  expect([...leaks(stderr, [token])]).toEqual([]);
  expect(stderr).toContain('$TOKEN');
});
