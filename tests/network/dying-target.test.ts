import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ended, served, start } from '../cli/tool.ts';

test('a target that stops in the middle of a run breaks it off, for one reason', async () => {
  const server = await served('--profile', 'oss-2.9');
  const flags = ['--profile', 'oss-2.9', '--org', 'first-org', '--cases', '2000', '--timeout', '2s'];
  const child = start(['run', ...flags, '--target', server.url, '--token', server.token]);
  const ending = ended(child);
  const listed = async () =>
    (
      await fetch(`${server.url}/api/v2/authorizations`, { headers: { authorization: `Token ${server.token}` } })
    ).text();
  while (!(await listed()).includes('[tokenproof ')) await pause(10);
  await pause(1_500);
  await server.stop();
  const { exitCode, stdout } = await ending;
  expect(exitCode).toBe(3);
  const lost =
    /The target is lost, without an answer of its own for [\d.]+ s: http:\/\/127\.0\.0\.1:\d+ cannot be reached/;
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`Not judged \\d+ ${lost.source}`));
  expect(stdout.match(/The target is lost/g)).toHaveLength(2);
  expect(stdout).toMatch(new RegExp(`\ninconclusive: the run was broken off: ${lost.source}: connect ECONNREFUSED`));
  expect(stdout).toMatch(/\nleft behind +\w+ [0-9a-f]{16}\n/);
});
