import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsIn, wordOf } from '../../scripts/documents/robustness.ts';
import { root } from '../sources.ts';
import type { Outcome } from './cell.ts';
import { expected } from './expected.ts';
import { type FaultName, faults } from './faults.ts';
import type { When } from './faulty-proxy.ts';
import { cells, outcomesOf, whens } from './table.ts';

/** Bytes that the tool, the servers and the proxies may have together; unbounded reading would take gigabytes. */
const mostMemory = 1_500 * 1_024 * 1_024;

const names = Object.keys(faults) as FaultName[];
const document = cellsIn(readFileSync(join(root, 'docs/robustness.md'), 'utf8'));

let most = 0;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 100);
afterAll(() => clearInterval(watch));

test('bodies, headers and interim answers without end stay within the memory that is there', () => {
  expect(most).toBeLessThan(mostMemory);
});

describe.each(whens)('from the %s', (when: When) => {
  let outcomes: ReadonlyMap<string, Outcome>;
  beforeAll(async () => {
    const all = await outcomesOf(cells.filter((cell) => cell.when === when));
    outcomes = new Map(all.map((one) => [one.fault, one]));
  }, 600_000);

  test.each(names)('%s', (fault) => {
    const outcome = outcomes.get(fault);
    expect(outcome, 'an outcome').toBeDefined();
    if (outcome === undefined) return;
    const allowed = expected(fault, when);
    expect(outcome.befallen, 'requests that the fault befell').toBeGreaterThan(0);
    expect(outcome.broken, 'requirements said to be broken').toEqual([]);
    expect(outcome.untold, 'left behind without a word').toEqual([]);
    expect(allowed, outcome.said.join('\n')).toContain(wordOf(outcome));
    expect(document.get(`${fault} ${when}`), 'docs/robustness.md; run npm run robustness').toEqual(allowed);
    if (outcome.exitCode !== 0) expect(outcome.said.join(), 'a reason').not.toBe('');
    if (outcome.exitCode === 0) expect(outcome.unjudged).toBe(0);
  });
});
