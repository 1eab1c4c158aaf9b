import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { served, tool } from '../cli/tool.ts';

type Served = Awaited<ReturnType<typeof served>>;

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
let right: Served;

beforeAll(async () => {
  right = await served();
});

afterAll(async () => {
  await right.stop();
  rmSync(folder, { recursive: true });
});

/** How the program of a finding ends against a server. */
function send(
  path: string,
  { url, token }: Served,
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const env = { PATH: process.env.PATH, TARGET: url, TOKEN: token };
  return new Promise((resolve) => {
    const child = execFile('node', [path], { env }, (_, output) => resolve({ exitCode: child.exitCode, output }));
  });
}

/**
 * A fault of each kind of evidence: a value, a time, a row too many, a member, a secret, a status; an answer before the last,
 * a row of others, calls that overlap, a token that is another's, two holders.
 */
test.each([
  ['patch-touches-description', 'update/changes-only-what-it-says'],
  ['update-takes-creation-time', 'update/read-only-kept'],
  ['create-drops-permission', 'create/echoes'],
  ['read-differs', 'read/equals-created'],
  ['listed-twice', 'read/listed-once'],
  ['link-missing-self', 'schema/body'],
  ['malformed-filter-ignored', 'errors/malformed-filter-invalid'],
  ['empty-update-switches-on', 'update/empty-changes-nothing'],
  ['token-left-out-of-list', 'secrecy/rendering'],
  ['filter-unknown-name-multiplies', 'filters/never-more'],
  ['creations-at-once-mixed', 'concurrency/creations-keep-their-own'],
  ['existing-token-shared', 'create/other-named-untouched'],
  ['repeated-permission-cancelled', 'laws/repetition-irrelevant'],
])('the reproduction of %s tells a server that has the fault from one that has not', async (fault, only) => {
  const faulty = await served('--fault', fault);
  try {
    const saved = join(folder, fault);
    const target = ['--target', faulty.url, '--token', faulty.token, '--org', 'first-org'];
    const flags = ['--only', only, '--cases', '8', '--seed', '7', '--report', `reproduction=${saved}`];
    expect((await tool(['run', ...target, ...flags])).exitCode).toBe(1);
    const [name = 'none'] = readdirSync(saved);
    const [bad, good] = [await send(join(saved, name), faulty), await send(join(saved, name), right)];
    expect([bad.exitCode, good.exitCode], `${bad.output}\n${good.output}`).toEqual([1, 0]);
  } finally {
    await faulty.stop();
  }
});
