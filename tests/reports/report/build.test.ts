import { describe, expect, test } from 'vitest';
import { buildReport } from '../../../reports/report/build.ts';
import type { Run, Verdict } from '../../../reports/report/report.ts';
import { verdictSentence } from '../../../reports/text/verdict.ts';
import { broken, everyOutcome, findingOf, held, type Outcomes, reportOf, sampleRun } from '../sample.ts';

const must = { 'delete/ends-token': broken('delete/ends-token') } as const;
const should = { 'filters/unknown-parameter-ignored': broken('filters/unknown-parameter-ignored') } as const;
const flaky = {
  'delegation/within-parent': { status: 'flaky', finding: findingOf('delegation/within-parent') },
} as const;
const error = { 'delegation/allowed': { status: 'error', reason: 'the worker died' } } as const;
const skipped = { 'sessions/signin': { status: 'skipped', reason: 'disabled', note: 'by a flag' } } as const;
const good = { 'create/echoes': held } as const;

describe('a report', () => {
  test('makes an error of a selected requirement that nothing was seen of', () => {
    const report = buildReport(sampleRun, ['create/echoes', 'delete/ends-token'], {
      'create/echoes': { outcome: held, ms: 1, requests: 2 },
    });
    expect(report.results.map(({ outcome }) => outcome.status)).toEqual(['held', 'error']);
    expect(report.totals).toMatchObject({ requirements: 2, held: 1, error: 1 });
    expect(report.verdict).toBe('inconclusive');
  });

  test('leaves out what was not selected', () => {
    const seen = { outcome: held, ms: 1, requests: 2 };
    const report = buildReport(sampleRun, ['create/echoes'], {
      'create/echoes': seen,
      'sessions/signin': seen,
    });
    expect(report.results.map(({ requirement }) => requirement)).toEqual(['create/echoes']);
  });

  test('takes family and level from the catalogue', () => {
    expect(reportOf(should).results).toMatchObject([{ family: 'filters', level: 'should', ms: 10, requests: 4 }]);
  });

  test('counts each outcome', () => {
    expect(reportOf(everyOutcome).totals).toEqual({
      requirements: 7,
      held: 1,
      known: 0,
      broken: 2,
      brokenMust: 1,
      brokenShould: 1,
      flaky: 1,
      skipped: 2,
      error: 1,
    });
  });
});

const table: readonly [name: string, Outcomes, Partial<Run>, Verdict, sentence: string][] = [
  ['all held', good, {}, 'conforms', '1 held'],
  ['held and skipped', { ...good, ...skipped }, {}, 'conforms', '1 held, 1 skipped'],
  ['a should broken', { ...good, ...should }, {}, 'conforms', '1 held, 1 broken; no must is broken'],
  ['only a should, broken', should, {}, 'conforms', '1 broken; no must is broken'],
  ['a must broken', { ...good, ...must }, {}, 'violates', '1 of 2 requirements broken (1 must, 0 should)'],
  [
    'broken and not judged',
    { ...must, ...should, ...error },
    {},
    'violates',
    '2 of 3 requirements broken (1 must, 1 should); 1 requirement could not be judged',
  ],
  [
    'broken and interrupted',
    must,
    { complete: false },
    'violates',
    '1 of 1 requirement broken (1 must, 0 should); the run was interrupted',
  ],
  ['flaky', { ...good, ...flaky }, {}, 'inconclusive', '1 requirement flaky'],
  ['an error', { ...good, ...error }, {}, 'inconclusive', '1 requirement could not be judged'],
  [
    'an error and a should broken',
    { ...error, ...should },
    {},
    'inconclusive',
    '1 requirement could not be judged; 1 broken (0 must, 1 should)',
  ],
  ['interrupted', good, { complete: false }, 'inconclusive', 'the run was interrupted'],
  [
    'broken off',
    good,
    { complete: false, brokenOff: { code: 'TARGET_LOST', reason: 'The target is lost.' } },
    'inconclusive',
    'the run was broken off: The target is lost',
  ],
  [
    'judged without a look at the certificate',
    good,
    { target: { url: 'https://127.0.0.1', kind: 'remote', server: null, insecure: true } },
    'conforms',
    '1 held; the certificate of the server was not checked (--insecure)',
  ],
  ['all skipped', skipped, {}, 'inconclusive', 'nothing was judged'],
  ['nothing selected', {}, {}, 'inconclusive', 'nothing was judged'],
];

describe('the verdict', () => {
  test.each(table)('%s', (_, outcomes, run, verdict, sentence) => {
    const report = reportOf(outcomes, run);
    expect(report.verdict).toBe(verdict);
    expect(verdictSentence(report)).toBe(`${verdict}: ${sentence}`);
  });
});
