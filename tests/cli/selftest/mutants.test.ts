import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attempt } from '../../../cli/selftest/attempt.ts';
import { attemptedTogether } from '../../../cli/selftest/batch.ts';
import { classes, classified } from '../../../cli/selftest/mutants/classified.ts';
import { type Instrumented, instrument } from '../../../cli/selftest/mutants/instrument.ts';
import { renderMutationDocument } from '../../../cli/selftest/mutants/markdown.ts';
import { type Change, differenceOf, fingerprinted } from '../../../cli/selftest/mutants/mutant.ts';
import { renderMutation, scoreOf, standingOf } from '../../../cli/selftest/mutants/text.ts';
import { root } from '../../sources.ts';

const change: Change = {
  ...{ id: '1', file: 'server/a.ts', line: 3, mutator: 'BooleanLiteral' },
  ...{ original: 'true', replacement: 'false' },
};
const mutants = fingerprinted([change, { ...change, id: '2', line: 9 }, { ...change, id: '3', replacement: 'null' }]);
const [first, second, third] = mutants as [(typeof mutants)[0], (typeof mutants)[0], (typeof mutants)[0]];

describe('fingerprints', () => {
  test('tell mutants apart that are alike, and stay when lines move', () => {
    expect(new Set(mutants.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    const moved = fingerprinted([{ ...change, id: '7', line: 30 }]);
    expect(moved[0]?.fingerprint).toBe(first.fingerprint);
  });

  test('are those of the compiled file, too', () => {
    expect(fingerprinted([{ ...change, file: 'server/a.js' }])[0]?.fingerprint).toBe(first.fingerprint);
  });
});

test('a difference shows the place and both sides, the long ones cut', () => {
  const long = { ...first, original: 'a\nb\nc\nd\ne' };
  expect(differenceOf(long)).toEqual(['server/a.ts:3', '- a', '- b', '- c', '- … 2 more lines', '+ false']);
});

test('what is equivalent does not count, what nobody looked at is told, and so is what is killed after all', () => {
  const mutation = { all: 9, killed: [third], unfit: [], survivors: [first, second], unjudged: [], trouble: null };
  const known = new Map(
    [first, third].map(({ fingerprint }) => [fingerprint, { fingerprint, class: 'equivalent' as const, why: 'x' }]),
  );
  const standing = standingOf(mutation, known);
  expect(scoreOf(mutation, standing)).toBe(1 / 2);
  const text = renderMutation(mutation, standing);
  expect(text).toContain(`survived: ${second.fingerprint} BooleanLiteral server/a.ts:9`);
  expect(text).toContain(`killed, though it is said to survive: ${third.fingerprint}`);
  expect(text).toContain(
    '3 of 9 mutants judged: 1 killed, 50.0 % of those that are not equivalent, 50.0 % of those that',
  );
  const document = renderMutationDocument(mutation, standing, known);
  expect(document).toContain('2 survived: 1 equivalent, 0 not-promised, 0 hole, 1 not classified');
  expect(document).toMatch(/## not classified\n\n- ` server\/a\.ts:9 ` BooleanLiteral: nobody has looked at it\n/);
});

test('what is classified is a mutant that there is, with a class and a reason', async () => {
  const { folder, mutants: all } = await instrument(root);
  rmSync(folder, { recursive: true });
  const there = new Set(all.map(({ fingerprint }) => fingerprint));
  for (const [fingerprint, row] of classified()) {
    expect(there, fingerprint).toContain(fingerprint);
    expect(classes).toContain(row.class);
    expect(row.why).toMatch(/^[A-Z].+\.$/);
  }
  expect(classified().size).toBeGreaterThan(0);
});

describe('instrumented servers', () => {
  let copy: Instrumented;
  beforeAll(async () => {
    copy = await instrument(root);
  });
  afterAll(() => rmSync(copy.folder, { recursive: true }));

  /** Judges a few requirements on servers of one process, each with a mutant of its own. */
  async function verdicts(...ids: readonly string[]) {
    const attempt = (id: string): Attempt => ({
      ...{ behave: 'contract', fault: null, profile: 'oss-2.9', seeds: [1], only: 'status/inactive-*', cases: 1 },
      mutant: { folder: copy.folder, id },
    });
    const ended = await attemptedTogether(ids.map(attempt), new AbortController().signal);
    return ended.map((one) => ('report' in one ? one.report.verdict : one.trouble));
  }

  test('run side by side, each with its own mutant alone, those that take hold as modules load among them', async () => {
    const denying = copy.mutants.find(({ file, original, replacement }) => {
      const checksStatus = file === join('server/reference/decisions/authentication.ts') && original.includes('active');
      return checksStatus && replacement === 'true';
    });
    expect(denying).toBeDefined();
    expect(await verdicts('', denying?.id ?? '', '')).toEqual(['conforms', 'violates', 'conforms']);
  });
});
