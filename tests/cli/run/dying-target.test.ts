import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ended, served, start } from '../tool.ts';

test('a target that stops in the middle of a run leaves it inconclusive, for one reason', async () => {
  const server = await served('--profile', 'oss-2.9');
  const flags = ['--profile', 'oss-2.9', '--org', 'first-org', '--cases', '2000'];
  const child = start([...flags, '--target', server.url, '--token', server.token]);
  const ending = ended(child);
  const listed = async () =>
    (
      await fetch(`${server.url}/api/v2/authorizations`, { headers: { authorization: `Token ${server.token}` } })
    ).text();
  while (!(await listed()).includes('[tokenproof ')) await pause(10);
  await pause(1_500);
  await server.stop();
  const { exitCode, stdout } = await ending;
  expect(exitCode).toBe(4);
  expect(stdout).toMatch(/\ninconclusive: \d+ requirements could not be judged/);
  expect(stdout.match(/cannot be reached/g)).toHaveLength(1);
  expect(stdout).toMatch(/\nNot judged\n {2}http:\/\/127\.0\.0\.1:\d+ cannot be reached: connect ECONNREFUSED/);
  expect(stdout).toMatch(/\nleft behind +\w+ [0-9a-f]{16}\n/);
});
