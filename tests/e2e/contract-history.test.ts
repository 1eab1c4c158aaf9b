import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareContracts } from '../../engine/change/compare.ts';
import type { Comparison } from '../../spec/change/change.ts';
import { readCompared } from '../../spec/change/side.ts';
import { root } from '../sources.ts';
import { withFiles } from '../spec/document.ts';

const clone = process.env.TOKENPROOF_VENDOR_REPOSITORY;
const absent = 'TOKENPROOF_VENDOR_REPOSITORY names no clone of influxdata/openapi';

const text = readFileSync(join(root, 'docs/contract-history.md'), 'utf8');
const rows = [...text.matchAll(/^\| `(\w{8})` \| `(\w{8})` \| [\d-]+ \| (.*?) \| (.*?) \|/gm)].map((row) => ({
  from: row[1] ?? '',
  to: row[2] ?? '',
  told: `${row[3]} ${row[4]}`,
}));

function version(revision: string): string {
  const limits = { encoding: 'utf8', maxBuffer: 2 ** 24, timeout: 30_000 } as const;
  return execFileSync('git', ['-C', clone ?? '', 'show', `${revision}:contracts/oss.yml`], limits);
}

function compared(old: string, now: string): Promise<Comparison> {
  return withFiles({ 'old.yml': old, 'new.yml': now }, async (folder) =>
    compareContracts(await readCompared(join(folder, 'old.yml')), await readCompared(join(folder, 'new.yml'))),
  );
}

/** The rules with how often each is told, as the document writes them, in the order of the alphabet. */
function counted(rules: readonly string[]): readonly string[] {
  const all = Map.groupBy(rules, (rule) => rule);
  return [...all].map(([rule, each]) => `\`${rule}\` ×${each.length}`).toSorted();
}

test('the document tells of at least 22 versions', () => {
  expect(rows.length + 1).toBeGreaterThanOrEqual(22);
});

describe('each version compared with the one before it', () => {
  test.for(rows)('$from to $to', async ({ from, to, told }, context) => {
    context.skip(clone === undefined, absent);
    const { changes } = await compared(version(from), version(to));
    expect(counted(changes.map(({ rule }) => rule))).toEqual(
      [...told.matchAll(/`[\w-]+` ×\d+/g)].map(String).toSorted(),
    );
  });
});
