import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { isKilled, killOf } from '../../../cli/selftest/kill.ts';
import { renderMatrices } from '../../../cli/selftest/markdown.ts';
import { isProven, summaryOf, survivorsOf } from '../../../cli/selftest/matrix.ts';
import { selftestOptions } from '../../../cli/selftest/options.ts';
import { selftest } from '../../../cli/selftest/selftest.ts';
import { renderMatrix } from '../../../cli/selftest/text.ts';
import type { Report } from '../../../reports/report/report.ts';
import { faults } from '../../../server/index.ts';
import { broken, held, reportOf } from '../../reports/sample.ts';
import { ended, start, within } from '../tool.ts';

/** A report in which every result says that it broke at some seeds. */
function brokenAt(report: Report, ...seeds: readonly number[]): Report {
  return { ...report, results: report.results.map((result) => ({ ...result, brokenAt: seeds })) };
}

const fault = { id: 'wrong', breaks: 'delete/ends-token', says: 'It is wrong.' };
const killing = { report: brokenAt(reportOf({ 'delete/ends-token': broken('delete/ends-token') }), 1, 2) };
const shadowed = {
  report: reportOf({ 'delete/ends-token': held, 'delete/ends-reading': broken('delete/ends-reading') }),
};

describe('a kill', () => {
  test('is one where the requirement that the fault names breaks at every seed', () => {
    const kill = killOf(fault, [1, 2], killing, null);
    expect(kill).toMatchObject({ broken: null, survivedAt: [], length: 1, trouble: null });
    expect(isKilled(kill)).toBe(true);
    expect(killOf(fault, [1, 2], killing, killing).broken).toEqual(['delete/ends-token']);
  });

  test('is none at a seed where it held', () => {
    const kill = killOf(fault, [1, 2, 3], killing, null);
    expect(kill.survivedAt).toEqual([3]);
    expect(isKilled(kill)).toBe(false);
  });

  test('is none where only another requirement breaks', () => {
    const kill = killOf(fault, [1, 2], shadowed, null);
    expect(kill.survivedAt).toEqual([1, 2]);
    expect(isKilled(kill)).toBe(false);
  });

  test('is none where a run had no end', () => {
    const kill = killOf(fault, [1], { trouble: 'it broke down' }, null);
    expect(kill).toMatchObject({ survivedAt: [1], trouble: 'it broke down' });
    expect(isKilled(kill)).toBe(false);
  });
});

describe('a matrix', () => {
  const kill = killOf(fault, [1], killing, null);
  const matrix = { behave: 'contract', seeds: [1], unexpected: [], kills: [kill] } as const;

  test('is proven by clean servers and killed faults alone', () => {
    expect(isProven(matrix)).toBe(true);
    expect(isProven({ ...matrix, unexpected: ['create/echoes'] })).toBe(false);
    const survivor = killOf(fault, [4], shadowed, null);
    expect(isProven({ ...matrix, kills: [kill, survivor] })).toBe(false);
    expect(survivorsOf({ ...matrix, kills: [kill, survivor] })).toEqual([
      'wrong (delete/ends-token): survived at seed 4 (held)',
    ]);
    expect(summaryOf(matrix)).toBe('contract: clean, 1 of 1 faults killed at 1 seed each');
  });

  test('is printed without the others where they were not judged', () => {
    expect(renderMatrix(matrix).split('\n')[0]).toMatch(/^fault +should break +killed +requests +sequence$/);
    const whole = { ...matrix, kills: [killOf(fault, [1], killing, shadowed)] };
    expect(renderMatrix(whole).split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/ sequence {2}others$/),
      expect.stringMatching(/^wrong .+ delete\/ends-reading$/),
    ]);
  });

  test('has a row for each fault', () => {
    expect(renderMatrices([matrix], 'It took 1.0 minutes.')).toContain(
      '| `wrong` | It is wrong. | `delete/ends-token` | yes | ',
    );
  });

  test('tells the figures of the mutants beside it', () => {
    const mutants = '# Mutants\n\nWritten.\n\n9 of 90 mutants judged: 8 killed\n\n1 survived\n\n## hole\n';
    const text = renderMatrices([matrix], 'It took 1.0 minutes.', mutants);
    expect(text).toContain('([mutants.md](mutants.md)): 9 of 90 mutants judged: 8 killed; 1 survived.\n');
  });
});

describe('the options', () => {
  test('take a sample that moves with the seed', () => {
    const ids = (seed: string) => selftestOptions({ sample: '5', seed }).faults.map(({ id }) => id);
    expect(ids('1')).toHaveLength(5);
    expect(new Set(ids('1')).size).toBe(5);
    expect(ids('1')).not.toEqual(ids('2'));
  });

  test('take every fault unless told', () => {
    expect(selftestOptions({}).faults).toEqual(faults);
    expect(selftestOptions({}).seeds).toEqual([1, 2, 3, 4, 5]);
    expect(selftestOptions({}).servers).toEqual(['contract', 'influxd-2.9']);
  });
});

test('a selftest whose budget is spent names what it did not judge', async () => {
  const options = { ...selftestOptions({ sample: '5', brief: true, behave: ['contract'] }), budget: -1 };
  const { signal } = new AbortController();
  const [matrix] = await selftest(options, { signal, onDone: () => {} });
  const unjudged = options.faults.map(({ id, breaks }) => `${id} (${breaks}): it was not judged`);
  expect(matrix === undefined ? [] : survivorsOf(matrix).toSorted()).toEqual(unjudged.toSorted());
  expect(matrix?.unexpected).toEqual(['it was not judged']);
});

test('a selftest that is interrupted says so, and its processes end before it', async ({ skip }) => {
  skip(!existsSync('/proc'), 'there is no /proc here, which knows the processes of a process');
  const child = start(['selftest', '--brief', '--behave', 'contract']);
  const ending = ended(child);
  const workers = () => readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim();
  while (workers() === '') await pause(20);
  const [worker = ''] = workers().split(' ');
  await pause(500);
  child.kill('SIGINT');
  expect(await ending).toMatchObject({ exitCode: 130, stdout: expect.stringMatching(/^interrupted: /), stderr: '' });
  expect(existsSync(`/proc/${worker}`)).toBe(false);
});

test.each([
  ['an unknown fault', ['--fault', 'nothing-of-the-kind'], 'NOTHING_SELECTED'],
  ['an unknown server', ['--behave', 'influxd-9'], 'UNKNOWN_BEHAVIOUR'],
  ['no seeds', ['--seeds', '0'], 'USAGE'],
  ['no time', ['--budget', '0s'], 'USAGE'],
])('%s is refused in one sentence', async (_what, flags, code) => {
  const { stderr, exitCode } = await within(['selftest', ...flags]);
  expect(stderr).toMatch(new RegExp(`^tokenproof: .+ \\[${code}\\]\\n$`));
  expect(exitCode).toBe(2);
});
