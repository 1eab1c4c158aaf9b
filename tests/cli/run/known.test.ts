import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { within } from '../tool.ts';

const emptyList = {
  id: 'list-of-inactive',
  requirement: 'status/inactive-token-refused-on-collection',
  says: 'The list is shown instead of refused.',
  why: 'The refusal of each row is swallowed.',
  source: 'a test',
  first: '2.0',
  last: null,
  seen: [{ request: '^GET /api/v2/authorizations$', status: 200 }],
};

/** A run of one requirement against a server with faults, where some deviations are known. */
function judged(faults: readonly string[], ...deviations: readonly object[]) {
  const path = join(mkdtempSync(join(tmpdir(), 'tokenproof-test-')), 'known.yaml');
  writeFileSync(path, stringify({ release: 'ours-1', title: 'Ours', deviations }));
  const on = faults.flatMap((fault) => ['--fault', fault]);
  return within(['run', '--embedded', ...on, '--known', path, '--only', emptyList.requirement, '--seed', '5']);
}

test('a known deviation is told apart and does not fail the run', async () => {
  const { stdout, exitCode } = await judged(['inactive-token-lists'], emptyList);
  expect(stdout).toMatch(
    /^Known of ours-1: 1 deviation, 0 stale\n {2}list-of-inactive: The list is shown .+; \d+ times?\)$/m,
  );
  expect(stdout).toContain('conforms: 1 known');
  expect(exitCode).toBe(0);
});

test('it excuses what it describes and nothing behind it', async () => {
  const { stdout, exitCode } = await judged(['inactive-token-lists', 'inactive-token-creates'], emptyList);
  expect(stdout).toMatch(/^ *BROKEN status\/inactive-token-refused-on-collection/m);
  expect(stdout).toMatch(/got status 201/);
  expect(exitCode).toBe(1);
});

test('one that does not show fails the run', async () => {
  const { stdout, exitCode } = await judged([], emptyList);
  expect(stdout).toContain(
    'list-of-inactive did not show; status/inactive-token-refused-on-collection holds. Remove it.',
  );
  expect(stdout).toContain('1 known deviation did not show');
  expect(exitCode).toBe(1);
});

test('one that is about no requirement is refused', async () => {
  const { stderr, exitCode } = await judged([], { ...emptyList, requirement: 'status/nothing' });
  expect(stderr).toMatch(
    /^tokenproof: The known deviation "list-of-inactive" is about "status\/nothing", .+\[KNOWN_INVALID\]\n$/,
  );
  expect(exitCode).toBe(2);
});
