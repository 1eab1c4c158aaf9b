import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../reports/report/report.ts';
import { within } from '../cli/tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const plan = [
  '--embedded',
  '--profile',
  'oss-2.9',
  '--only',
  'status/inactive*,errors/no-*,errors/*patch*',
  '--cases',
  '2',
  '--seed',
  '5',
];
const flags = [...plan, '--seeds', '2', '--fault', 'inactive-token-lists', '--fault', 'malformed-id-internal-error'];
const whole = join(folder, 'whole.json');
const shards = [1, 2, 3].map((index) => join(folder, `shard-${index}.json`));

beforeAll(async () => {
  await within(['run', ...flags, '--report', `json=${whole}`]);
  for (const [at, path] of shards.entries())
    await within(['run', ...flags, '--shard', `${at + 1}/3`, '--report', `json=${path}`]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(path: string): Report {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What a plan decides: not how long it took, nor the ids and tokens that a server gave out. */
function verdictsOf({ results, totals, verdict, run }: Report) {
  return {
    ...{ totals, verdict, seed: run.seed, cases: run.cases, complete: run.complete, selected: run.shard },
    results: results.map(({ requirement, level, outcome, brokenAt }) => ({
      ...{ requirement, level, brokenAt, status: outcome.status },
      runs: 'runs' in outcome ? outcome.runs : null,
      fingerprint: 'finding' in outcome ? outcome.finding.fingerprint : null,
    })),
  };
}

describe('the reports of three shards', () => {
  test('become the report of the undivided run', async () => {
    const merged = join(folder, 'merged.json');
    const { exitCode, stderr } = await within(['merge', ...shards.toReversed(), '--report', `json=${merged}`]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(1);
    expect(verdictsOf(read(merged))).toEqual(verdictsOf(read(whole)));
    expect(read(merged).results.some(({ outcome }) => outcome.status === 'broken')).toBe(true);
  });

  test('do not become one where a shard is missing', async () => {
    const { exitCode, stderr } = await within(['merge', ...shards.slice(1)]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Of 3 shards one is missing: 1/3.');
  });
});
