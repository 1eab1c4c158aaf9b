import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import type { LatencyBucket } from '../../../engine/observers/latencies.ts';
import { coverageOf } from '../../../reports/report/coverage.ts';
import type { Run } from '../../../reports/report/report.ts';
import { digestOf } from '../../../reports/trend/digest.ts';
import { renderTrendHtml } from '../../../reports/trend/html.ts';
import { renderTrendJson } from '../../../reports/trend/json.ts';
import { renderTrendText } from '../../../reports/trend/text.ts';
import { type Trend, trendOf } from '../../../reports/trend/trend.ts';
import { broken, findingOf, held, reportOf } from '../sample.ts';

const id = 'delete/ends-token';
const skipped: Outcome = { status: 'skipped', reason: 'disabled', note: 'not asked for' };
const flaky: Outcome = { status: 'flaky', finding: findingOf(id) };
const known: Outcome = { status: 'known', runs: 3, deviations: ['D1'] };

/** The digest of a run on a day in March, in which one requirement ended so; null where it was not selected. */
function digest(day: number, outcome: Outcome | null, run: Partial<Run> = {}, latency: readonly LatencyBucket[] = []) {
  const startedAt = `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`;
  const report = reportOf(
    { 'delete/own': held, ...(outcome === null ? {} : { [id]: outcome }) },
    { startedAt, ...run },
  );
  const answers = [
    { operation: 'GetAuthorizations', status: 200, latency },
    { operation: 'GetAuthorizations', status: 401, latency: [{ upToMs: 1_000, count: 50 }] },
    { operation: null, status: 200, latency: [{ upToMs: 1_000, count: 50 }] },
  ] as const;
  const coverage = coverageOf([], { answers, transitions: [], filters: [], samples: [] });
  return digestOf(`run-${day}.json`, { ...report, coverage });
}

/** The row of one requirement over runs on following days. */
function rowOf(...outcomes: readonly (Outcome | null)[]) {
  const digests = outcomes.map((outcome, index) => digest(index + 1, outcome));
  return trendOf(digests, []).requirements.find(({ requirement }) => requirement === id);
}

describe('a requirement', () => {
  test.each<[string, readonly (Outcome | null)[], number | null, number | null]>([
    ['that always held', [held, held], null, null],
    ['that broke and stayed broken', [held, broken(id), broken(id)], 1, 1],
    ['that was broken from the start', [broken(id), broken(id)], 0, 0],
    ['that was mended', [held, broken(id), held], 1, null],
    ['that broke again', [broken(id), held, broken(id)], 0, 2],
    ['that was excused since', [broken(id), known], 0, null],
    ['that was not judged in between', [broken(id), skipped, null, broken(id)], 0, 0],
    ['that was not judged since', [held, broken(id), skipped, null], 1, 1],
    ['that was flaky in between', [broken(id), flaky, broken(id)], 0, 0],
    ['that was only flaky', [held, flaky], null, null],
  ])('%s', (_, outcomes, firstBroken, brokenSince) => {
    expect(rowOf(...outcomes)).toEqual({
      ...{ requirement: id, level: 'must', firstBroken, brokenSince },
      outcomes: outcomes.map((outcome) => outcome?.status ?? null),
    });
  });

  test('that is broken stands before those that were, and those before the rest', () => {
    const days = [
      { 'delete/own': held, 'delete/ends-token': broken(id), 'delete/again-not-found': held },
      { 'delete/own': broken('delete/own'), 'delete/ends-token': held, 'delete/again-not-found': held },
    ].map((outcomes, index) =>
      digestOf(`${index}.json`, reportOf(outcomes, { startedAt: `2026-03-0${index + 1}T12:00:00Z` })),
    );
    const names = trendOf(days, []).requirements.map(({ requirement }) => requirement);
    expect(names).toEqual(['delete/own', 'delete/ends-token', 'delete/again-not-found']);
  });
});

test('runs are in the order of their start, whatever the order of the files', () => {
  const digests = [digest(3, held), digest(1, broken(id), { seed: 7 }), digest(2, held, { complete: false })];
  const { runs } = trendOf(digests, []);
  expect(runs.map(({ file, seed, verdict, complete }) => [file, seed, verdict, complete])).toEqual([
    ['run-1.json', 7, 'violates', true],
    ['run-2.json', -42, 'inconclusive', false],
    ['run-3.json', -42, 'conforms', true],
  ]);
  expect(trendOf(digests.toReversed(), [])).toEqual(trendOf(digests, []));
});

test('latencies are those of successful answers, and null in a run without one', () => {
  const fast = [
    { upToMs: 1, count: 90 },
    { upToMs: 10, count: 10 },
  ];
  const { latencies } = trendOf([digest(1, held, {}, fast), digest(2, held)], []);
  expect(latencies.map(({ operation }) => operation)).toEqual(['GetAuthorizations']);
  const [
    {
      runs: [first, second],
    } = { runs: [] },
  ] = latencies;
  expect([first?.count, second]).toEqual([100, null]);
  expect(first?.medianMs).toBeGreaterThan(0.8);
  expect(first?.medianMs).toBeLessThan(1);
  expect(first?.p90Ms).toBeCloseTo(1, 1);
  expect(first?.p99Ms).toBeGreaterThan(8);
  expect(first?.p99Ms).toBeLessThan(10);
});

describe('a document', () => {
  const nasty = '</script><b>\u001b[31m\n';
  const target = { url: 'http://127.0.0.1:8086', kind: 'remote', server: nasty } as const;
  const one = [{ upToMs: 1, count: 9 }];
  const full: Trend = trendOf(
    [digest(1, held, { target }, one), digest(2, broken(id), {}, one), digest(3, skipped), digest(4, flaky, {}, one)],
    [{ file: `bad${nasty}.json`, reason: `The report bad${nasty}.json is empty.` }],
  );
  const single = trendOf([digest(1, null)], []);

  test('in JSON keeps its schema and is the trend', () => {
    for (const trend of [full, single]) expect(JSON.parse(renderTrendJson(trend))).toEqual(trend);
  });

  test('in text names the runs, what is broken since when, and what was skipped', () => {
    const text = renderTrendText(full);
    expect(text).toContain('4 runs\n  1. 2026-03-01T12:00:00.000Z, ');
    expect(text).toContain('Broken\n  delete/ends-token (must): since run 2 (2026-03-02T12:00:00.000Z)\n');
    expect(text).toMatch(/\nSkipped\n {2}bad.+ is empty\.\n$/);
    expect(text).not.toContain('\u001b');
    expect(renderTrendText(single)).toMatch(/^1 run\n {2}1\. .+, 0 broken \(run-1\.json\)\n$/);
  });

  test('in HTML is well formed, whatever it shows, and loads nothing', () => {
    for (const trend of [full, single]) {
      const html = renderTrendHtml(trend);
      const [doctype, ...rest] = html.replaceAll(/(?<=<(style|script)>).*?(?=<\/\1>)/gs, '').split('\n');
      expect(doctype).toBe('<!doctype html>');
      expect(XMLValidator.validate(rest.join('\n'), { allowBooleanAttributes: true })).toBe(true);
      expect(html).not.toMatch(/(?:src|href)="(?!#|data:)|url\((?!data:)|NaN|Infinity/);
    }
    expect(renderTrendHtml(full)).not.toContain('</script><b>');
    expect(renderTrendHtml(full)).toContain('run 2 (2026-03-02T12:00:00.000Z)');
  });
});
