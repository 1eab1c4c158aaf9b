import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import { type Comparison, compareReports } from '../../../reports/compare/comparison.ts';
import type { Gate } from '../../../reports/compare/gates.ts';
import { renderComparisonHtml } from '../../../reports/compare/html.ts';
import { renderComparisonJson } from '../../../reports/compare/json.ts';
import { renderComparisonMarkdown } from '../../../reports/compare/markdown.ts';
import { shiftBetween } from '../../../reports/compare/statistics.ts';
import { renderComparisonText } from '../../../reports/compare/text.ts';
import { type Coverage, nothingCovered } from '../../../reports/report/coverage.ts';
import type { Report, Run } from '../../../reports/report/report.ts';
import { broken, everyOutcome, findingOf, held, reportOf, sampleRun } from '../sample.ts';

const must = 'delete/ends-token';
const should = 'filters/unknown-parameter-ignored';
const skipped: Outcome = { status: 'skipped', reason: 'disabled', note: 'not asked for' };
const error: Outcome = { status: 'error', reason: 'no fixture' };
const known: Outcome = { status: 'known', runs: 3, deviations: ['D1'] };
const flaky: Outcome = { status: 'flaky', finding: findingOf(must) };
const otherwise: Outcome = { status: 'broken', finding: { ...findingOf(must), fingerprint: '0000000000000000' } };

/** How one requirement differs between two runs; undefined where it is no difference. */
function differenceOf(base: Outcome | null, head: Outcome | null, run: Partial<Run> = {}) {
  const one = (outcome: Outcome | null) => (outcome === null ? {} : { [must]: outcome });
  return compareReports(reportOf(one(base)), reportOf(one(head), run)).differences[0];
}

function withCoverage(coverage: Partial<Coverage>): Report {
  return { ...reportOf({ [must]: held }), coverage: { ...nothingCovered, ...coverage } };
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a requirement', () => {
  test.each<[string, Outcome | null, Outcome | null, string | undefined]>([
    ['held and is broken', held, broken(must), 'new'],
    ['was known and is broken', known, broken(must), 'new'],
    ['was flaky and is broken', flaky, broken(must), 'new'],
    ['was not judged and is broken', skipped, broken(must), 'new'],
    ['was not there and is broken', null, broken(must), 'new'],
    ['is broken in another way', broken(must), otherwise, 'new'],
    ['is broken in the same way with other words', broken(must), broken(must, '204'), 'still'],
    ['is broken and now excused', broken(must), known, 'still'],
    ['was broken and holds', broken(must), held, 'fixed'],
    ['held and is flaky', held, flaky, 'flaky'],
    ['was flaky and holds', flaky, held, 'flaky'],
    ['held and was skipped', held, skipped, 'coverage-lost'],
    ['was broken and could not be judged', broken(must), error, 'coverage-lost'],
    ['held and is gone', held, null, 'coverage-lost'],
    ['was skipped and holds', skipped, held, 'newly-covered'],
    ['was not there and holds', null, held, 'newly-covered'],
    ['holds in both', held, held, undefined],
    ['was known and holds', known, held, undefined],
    ['was never judged', skipped, error, undefined],
  ])('that %s', (_, base, head, kind) => {
    expect(differenceOf(base, head)?.kind).toBe(kind);
  });

  test('that is new tells what came, where, and how to see it again', () => {
    expect(differenceOf(held, broken(must, '204 No Content'))).toMatchObject({
      ...{ requirement: must, level: 'must', base: 'held', head: 'broken', note: '204 No Content' },
      ...{ fingerprint: '1f2e3d4c5b6a7980', replay: expect.stringMatching(/^tokenproof run .*--path 3:0:1$/) },
    });
  });

  test('that is no longer judged tells why', () => {
    expect(differenceOf(held, skipped)).toMatchObject({ note: 'disabled: not asked for', replay: null });
    expect(differenceOf(held, null)).toMatchObject({ note: null, head: 'absent' });
  });

  test('stands before those that are less grave, a must before a should', () => {
    const base = { ...everyOutcome, [must]: held, [should]: held, 'delete/again-not-found': broken(must) } as const;
    const head = { ...everyOutcome, 'delete/again-not-found': held, 'sessions/signin': held } as const;
    const { differences } = compareReports(reportOf(base), reportOf(head));
    expect(differences.map(({ kind, requirement }) => [kind, requirement])).toEqual([
      ['new', must],
      ['new', should],
      ['flaky', 'delegation/within-parent'],
      ['newly-covered', 'sessions/signin'],
      ['fixed', 'delete/again-not-found'],
    ]);
  });
});

describe('a difference comes from', () => {
  const target = { ...sampleRun.target, server: 'influxdb v2.9.1' };
  const contract = { ...sampleRun.contract, digest: 'sha256:9f8e' };
  const tool = { name: 'tokenproof', version: '0.2.0' } as const;

  test.each<[string, Partial<Run>, readonly string[]]>([
    ['the server where its version changed', { target }, ['server']],
    ['the contract where its text changed', { contract }, ['contract']],
    ['the suite where its version changed', { tool }, ['suite']],
    ['the settings where the cases changed', { cases: 5 }, ['settings']],
    ['the seed where nothing else changed', { seed: 7 }, ['seed']],
    ['what changed besides the seed', { seed: 7, target, contract }, ['server', 'contract']],
    ['the target where nothing changed', { startedAt: '2026-03-02T12:00:00.000Z' }, ['target']],
  ])('%s', (_, run, causes) => {
    expect(differenceOf(held, broken(must), run)?.causes).toEqual(causes);
  });

  test('the selection where it was not selected, unless the suite changed', () => {
    expect(differenceOf(null, held)?.causes).toEqual(['selection']);
    expect(differenceOf(held, null, { seed: 7 })?.causes).toEqual(['selection']);
    expect(differenceOf(held, null, { tool })?.causes).toEqual(['suite']);
  });

  test('the suite where this version does not know it', () => {
    const base = reportOf({ [must]: held });
    const older: Report = JSON.parse(JSON.stringify(base).replaceAll(must, 'delete/of-last-year'));
    const { differences, verdict } = compareReports(older, base);
    expect(differences.find(({ requirement }) => requirement === 'delete/of-last-year')?.causes).toEqual(['suite']);
    expect(verdict).toBe('regressed');
  });
});

describe('the gates', () => {
  const judged = (base: Outcome, head: Outcome, id: typeof must | typeof should, ...gates: readonly Gate[]) => {
    const { gates: results, verdict } = compareReports(reportOf({ [id]: base }), reportOf({ [id]: head }), gates);
    return [verdict, results.filter(({ by }) => by.length > 0)];
  };

  test('that always stand are a new failure, and a must no longer judged', () => {
    expect(judged(held, broken(should), should)).toEqual(['regressed', [{ gate: 'new', by: [should] }]]);
    expect(judged(held, skipped, must)).toEqual(['regressed', [{ gate: 'lost-coverage of a must', by: [must] }]]);
    expect(judged(held, skipped, should)).toEqual(['clean', []]);
    expect(judged(broken(must), broken(must), must)).toEqual(['clean', []]);
    expect(judged(held, flaky, must)).toEqual(['clean', []]);
  });

  test('that are set stand besides', () => {
    const lost = { kind: 'lost-coverage' } as const;
    expect(judged(held, skipped, should, lost)).toEqual(['regressed', [{ gate: 'lost-coverage', by: [should] }]]);
    expect(judged(broken(must), broken(must), must, { kind: 'still' })[0]).toBe('regressed');
    expect(judged(held, flaky, must, { kind: 'flaky' })[0]).toBe('regressed');
    expect(judged(broken(must), held, must, lost, { kind: 'still' }, { kind: 'flaky' })[0]).toBe('clean');
  });

  test('for latency are tripped only where the whole interval lies beyond them', () => {
    const base = Array.from({ length: 60 }, (_, index) => 10 + (index % 12));
    const slower = (factor: number, percent: number) => {
      const [one, other] = [1, factor].map((times) =>
        withCoverage({ latencies: [{ operation: 'GetAuthorizations', values: base.map((ms) => times * ms) }] }),
      );
      if (one === undefined || other === undefined) throw new Error('There are two samples.');
      const { latencies, verdict } = compareReports(one, other, [{ kind: 'latency', percent }]);
      return [latencies[0]?.verdict, verdict];
    };
    expect(slower(2, 20)).toEqual(['slower', 'regressed']);
    expect(slower(2, 95)).toEqual(['slower', 'clean']);
    expect(slower(1.02, 0)).toEqual(['alike', 'clean']);
    expect(slower(0.5, 20)).toEqual(['faster', 'clean']);
  });
});

describe('the shift between two samples', () => {
  test('has the probability of the example in the manual of R, which has ties', () => {
    const may = [41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37];
    const august = [
      39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85,
    ];
    const { p, delta } = shiftBetween(may, august, 2.576);
    expect(p).toBeCloseTo(0.0001208, 6);
    expect(delta).toBeCloseTo(1 - (2 * 127.5) / 26 ** 2, 10);
  });

  test('is all that it can be where no value is the same', () => {
    const base = Array.from({ length: 10 }, (_, index) => index + 1);
    const { p, delta, interval } = shiftBetween(
      base,
      base.map((ms) => ms + 10),
      2.576,
    );
    expect(p).toBeCloseTo(0.0001827, 6);
    expect(delta).toBe(1);
    expect(interval[0]).toBeGreaterThan(1);
  });

  test('is the factor that one sample is longer by, whichever comes first', () => {
    const base = Array.from({ length: 41 }, (_, index) => 2 * 1.05 ** index);
    const head = base.map((ms) => 1.3 * ms);
    const [slower, faster] = [shiftBetween(base, head, 2.576), shiftBetween(head, base, 2.576)];
    expect(slower.ratio).toBeCloseTo(1.3, 10);
    expect(faster.ratio).toBeCloseTo(1 / 1.3, 10);
    expect(faster.delta).toBeCloseTo(-slower.delta, 10);
    expect(faster.p).toBeCloseTo(slower.p, 10);
  });

  test('is none between equal samples, even of one value alone', () => {
    const same = Array.from({ length: 12 }, () => 5);
    expect(shiftBetween(same, same, 2.576)).toEqual({ ratio: 1, interval: [1, 1], delta: 0, p: 1 });
    expect(shiftBetween([0, 0, 0], [0, 0, 0], 2.576).ratio).toBe(1);
  });

  test('of samples with the same ranks is certainly none', () => {
    const base = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(shiftBetween(base, base, 2.576)).toMatchObject({ ratio: 1, delta: 0, p: 1 });
  });

  test('is not moved by a few very slow answers', () => {
    const base = Array.from({ length: 50 }, (_, index) => 10 + index / 10);
    const head = base.map((ms, index) => (index < 2 ? 60_000 : ms));
    const { ratio, p } = shiftBetween(base, head, 2.576);
    expect(ratio).toBeCloseTo(1, 1);
    expect(p).toBeGreaterThan(0.01);
  });

  test('lies in its interval as often as the confidence says', () => {
    const draw = drawing(11);
    const sample = (factor: number) => Array.from({ length: 30 }, () => factor * Math.exp(draw() + draw()));
    const shifts = Array.from({ length: 300 }, () => shiftBetween(sample(1), sample(1.2), 2.576));
    const covered = shifts.filter(({ interval: [from, to] }) => from <= 1.2 && 1.2 <= to).length;
    expect(covered / shifts.length).toBeGreaterThan(0.97);
    expect(covered).toBeLessThan(shifts.length);
    const alarms = Array.from({ length: 300 }, () => shiftBetween(sample(1), sample(1), 2.576).p < 0.01);
    expect(alarms.filter(Boolean).length / alarms.length).toBeLessThan(0.03);
  });
});

describe('latencies', () => {
  const of = (...values: readonly number[]) =>
    withCoverage({ latencies: [{ operation: 'PostAuthorizations', values }] });

  test('of too few answers are unknown', () => {
    const few = Array.from({ length: 9 }, () => 1);
    const [latency] = compareReports(of(...few), of(...few.map(() => 50))).latencies;
    expect(latency).toMatchObject({ shift: null, verdict: 'unknown', head: { count: 9, medianMs: 50, p90Ms: 50 } });
  });

  test('of an operation that one run did not use are left out', () => {
    expect(compareReports(of(1, 2), withCoverage({})).latencies).toEqual([]);
    expect(compareReports(withCoverage({}), of(1, 2)).latencies).toEqual([]);
    expect(compareReports(of(), of(1, 2)).latencies).toEqual([]);
  });
});

test('what only one run tried is gained or lost', () => {
  const listed = (status: number, count: number) =>
    ({ operation: 'GetAuthorizations', status, count, medianMs: 1, p90Ms: 1, p99Ms: 1, latency: [] }) as const;
  const base = withCoverage({
    operations: [listed(200, 3), listed(500, 0), listed(401, 1)],
    filters: [{ parameters: [], count: 1 }],
    lattice: [{ held: 'read buckets', wanted: 'write buckets', expected: 'deny' }],
  });
  const head = withCoverage({
    operations: [listed(200, 9), listed(500, 1), listed(401, 0)],
    filters: [{ parameters: ['orgID', 'user'], count: 1 }],
    transitions: [{ from: 'absent', by: 'create', to: 'active', count: 12 }],
  });
  expect(compareReports(base, head).coverage).toEqual([
    { area: 'statuses', gained: ['GetAuthorizations 500'], lost: ['GetAuthorizations 401'] },
    { area: 'transitions', gained: ['absent to active by create'], lost: [] },
    { area: 'filters', gained: ['orgID and user'], lost: ['none'] },
    { area: 'permissions', gained: [], lost: ['read buckets for write buckets'] },
  ]);
});

describe('a document', () => {
  const nasty = `</script><b>|\u001b[31m\n\`\`\`<!--`;
  const values = Array.from({ length: 20 }, (_, index) => index + 1);
  const base = reportOf({ ...everyOutcome, [must]: held });
  const head = reportOf({ ...everyOutcome, [must]: broken(must, nasty) }, { seed: 7, complete: false });
  const latencies = { ...nothingCovered, latencies: [{ operation: 'GetAuthorizations', values }] } as const;
  const full: Comparison = compareReports({ ...base, coverage: latencies }, { ...head, coverage: latencies });
  const empty = compareReports(reportOf({}), reportOf({}));

  test('in JSON keeps its schema and is the comparison', () => {
    for (const one of [full, empty]) expect(JSON.parse(renderComparisonJson(one))).toEqual(one);
  });

  test('in text ends with the verdict and what tripped', () => {
    const text = renderComparisonText(full, { color: false });
    expect(text).toMatch(
      /^base +2026-03-01T12:00:00\.000Z, [\s\S]+\nhead [\s\S]+seed 7, [\s\S]+interrupted\nchanged +seed: -42 → 7\n/,
    );
    expect(text).toMatch(/regressed: new \(1\)\n {2}new: delete\/ends-token\n$/);
    expect(text).not.toContain('\u001b');
    expect(renderComparisonText(empty, { color: false })).toMatch(/0 differences\nclean: no difference\n$/);
    expect(renderComparisonText(full, { color: true })).toContain('\u001b[31m');
  });

  test('in Markdown begins with the verdict, and is not broken by what a server says', () => {
    const markdown = renderComparisonMarkdown(full);
    expect(markdown).toMatch(/^## regressed: new \(1\)\n/);
    expect(markdown).toContain('### New failures (1)');
    expect(markdown.split('\n').filter((line) => line.startsWith('```'))).toEqual([]);
    expect(markdown).not.toContain('\u001b');
    expect(renderComparisonMarkdown(empty)).toMatch(/^## clean: no difference\n/);
  });

  describe('of a finding with values', () => {
    const valued = (actual: string, fingerprint: string): Outcome => {
      const finding = { ...findingOf(must), expected: ['the answer {"status":"active","id":1}'], actual, fingerprint };
      return { status: 'broken', finding };
    };
    const came = valued('the answer {"status":"gone","id":1}', '1111111111111111');
    const earlier = valued('the answer {"status":"lost","id":1}', '2222222222222222');
    const [fresh, other, fixed] = [
      [held, came],
      [earlier, came],
      [came, held],
    ].map(([one = held, two = held]) => compareReports(reportOf({ [must]: one }), reportOf({ [must]: two })));
    if (fresh === undefined || other === undefined || fixed === undefined) throw new Error('There are three.');
    const place = 'the answer/status: expected "active", got "gone"';

    test('shows in each form where the expected and the actual differ', () => {
      expect(renderComparisonText(fresh, { color: false })).toContain(`difference  ${place}`);
      const markdown = renderComparisonMarkdown(fresh);
      expect(markdown).toContain('\n  expected:   the answer {"status":"active","id":1}\n  actual:     the answer {');
      expect(markdown).toContain(`\n  difference: ${place}\n`);
      const page = renderComparisonHtml(fresh);
      expect(page).toContain('<h5>Expected</h5>');
      expect(page).toContain(`<ul class="difference"><li>${place.replaceAll('"', '&quot;')}</li></ul>`);
      expect(page).not.toContain('Expected and actual');
    });

    test('shows what came in the base where that was broken in another way', () => {
      expect(renderComparisonText(other, { color: false })).toMatch(/\n {4}before +the answer \{"status":"lost"/);
      expect(renderComparisonMarkdown(other)).toContain('\n  before:     the answer {"status":"lost","id":1}\n');
      expect(renderComparisonHtml(other)).toContain('In the base it was broken in another way: the answer');
      expect(JSON.parse(renderComparisonJson(other)).differences[0].before).toContain('lost');
      expect(fresh.differences[0]?.before).toBeNull();
    });

    test('folds what is fixed, and says that it came in the base', () => {
      const page = renderComparisonHtml(fixed);
      expect(page).toContain('<summary>Expected and actual</summary>');
      expect(page).toContain('<h5>Actual in the base</h5>');
    });
  });

  test('in HTML is well formed, whatever it shows', () => {
    for (const one of [full, empty]) {
      const [doctype, ...rest] = renderComparisonHtml(one)
        .replaceAll(/(?<=<(style|script)>).*?(?=<\/\1>)/gs, '')
        .split('\n');
      expect(doctype).toBe('<!doctype html>');
      expect(XMLValidator.validate(rest.join('\n'), { allowBooleanAttributes: true })).toBe(true);
    }
    expect(renderComparisonHtml(full)).not.toContain('</script><b>');
  });
});
