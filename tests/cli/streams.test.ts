import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ended, served, start, within } from './tool.ts';

const script = fileURLToPath(new URL('../../cli/bin.ts', import.meta.url));

/** Runs the tool in a shell line in which `tokenproof` stands for it. */
async function inShell(line: string) {
  const command = line.replaceAll('tokenproof', `"${process.execPath}" "${script}"`);
  const child = spawn('bash', ['-c', command]);
  return ended(child);
}

test('nobody who reads on ends it without a word and without a verdict', async () => {
  const child = start(['run', '--embedded', '--only', 'delete/own', '--cases', '1']);
  child.stdout?.destroy();
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += chunk));
  const [exitCode] = await once(child, 'close');
  expect([exitCode, stderr]).toEqual([3, '']);
});

test.runIf(existsSync('/dev/full'))('a full disk is said in one line, and is no verdict', async () => {
  const { exitCode, stderr } = await inShell('tokenproof run --list > /dev/full');
  expect(exitCode).toBe(3);
  expect(stderr).toMatch(/^tokenproof: Standard output cannot be written \(ENOSPC\)\. [^\n]+\n$/);
});

test.runIf(existsSync('/dev/full'))('so is one that takes no report', async () => {
  const flags = ['--only', 'delete/own', '--cases', '1', '--fault', 'delete-keeps-token', '--report', 'json=/dev/full'];
  const { exitCode, stderr } = await within(['run', '--embedded', ...flags]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^tokenproof: The report \/dev\/full cannot be written \(ENOSPC\)\. [^\n]+\n$/);
});

test('a report on standard output stands there alone', async () => {
  const flags = ['--only', 'delete/own', '--cases', '1', '--report', 'json=-'];
  const { exitCode, stdout, stderr } = await within(['run', '--embedded', ...flags]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ formatVersion: 1, verdict: 'conforms' });
  expect(stderr).toContain('conforms: 1 held');
});

test('Ctrl-C is answered at once, and everything is taken away', async () => {
  const server = await served('--profile', 'oss-2.9');
  const flags = ['--target', server.url, '--token', server.token, '--org', 'first-org', '--profile', 'oss-2.9'];
  const child = start(['run', ...flags, '--cases', '5000']);
  const ending = ended(child);
  const listed = async () =>
    (
      await fetch(`${server.url}/api/v2/authorizations`, { headers: { authorization: `Token ${server.token}` } })
    ).text();
  while (!(await listed()).includes('[tokenproof ')) await pause(10);
  await pause(1_000);
  child.kill('SIGINT');
  const { exitCode, stdout, stderr } = await ending;
  expect(exitCode).toBe(130);
  expect(stderr).toMatch(/^tokenproof: stopping, cleaning up … [^\n]+\n$/);
  expect(stdout).toContain('inconclusive: the run was interrupted');
  expect(await listed()).not.toContain('[tokenproof ');
  await server.stop();
});
