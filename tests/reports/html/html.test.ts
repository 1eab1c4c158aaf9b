import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import { renderHtml } from '../../../reports/html/html.ts';
import { buildReport } from '../../../reports/report/build.ts';
import { coverageOf } from '../../../reports/report/coverage.ts';
import type { Report } from '../../../reports/report/report.ts';
import { broken, everyOutcome, findingOf, held, reportOf, sampleRun } from '../sample.ts';

const coverage = coverageOf(
  [{ held: 'read buckets/this-organization', wanted: 'read buckets/this-resource', expected: 'allow' }],
  {
    answers: [
      { operation: 'GetAuthorizations', status: 200, latency: [{ upToMs: 1, count: 7 }] },
      { operation: 'GetAuthorizations', status: 500, latency: [] },
      { operation: null, status: 405, latency: [{ upToMs: 10, count: 3 }] },
    ],
    transitions: [
      { from: 'absent', by: 'create', to: 'active', count: 12 },
      { from: 'deleted', by: 'update', to: 'active', count: 4 },
    ],
    filters: [{ parameters: ['orgID', 'user'], count: 5 }],
    samples: [],
  },
);

const full: Report = { ...reportOf(everyOutcome, { leftovers: ['authorization 0a'] }), coverage };

/** Reads a document as XML, which HTML that closes its elements is but for its first line and empty attributes. */
function fault(html: string): unknown {
  const options = { allowBooleanAttributes: true };
  const [doctype, ...rest] = html.replaceAll(/(?<=<(style|script)>).*?(?=<\/\1>)/gs, '').split('\n');
  return doctype === '<!doctype html>' ? XMLValidator.validate(rest.join('\n'), options) : doctype;
}

/** What a reader sees of a document. */
function textOf(html: string): string {
  return html
    .replaceAll(/<(style|script)>.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the page', () => {
  test('is well formed, whatever it shows', () => {
    expect(fault(renderHtml(full))).toBe(true);
    expect(fault(renderHtml(reportOf({})))).toBe(true);
  });

  test('gives every element an id of its own', () => {
    const ids = [...renderHtml(full).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is the same for the same report, read again', () => {
    expect(renderHtml(JSON.parse(JSON.stringify(full)))).toBe(renderHtml(full));
  });

  test('names no other file and may load none', () => {
    const html = renderHtml(full);
    expect(html).not.toMatch(/<(link|img|iframe|object|embed)\b| src=| href="(?!#)|@import|url\((?!#)/);
    expect(html).toContain("default-src 'none'");
  });

  test('begins with the verdict', () => {
    const text = textOf(renderHtml(full));
    expect(text).toContain('Violates 2 of 7 requirements broken (1 must, 1 should)');
    expect(text.indexOf('Violates')).toBeLessThan(text.indexOf('behind 3 findings'));
  });
});

describe('what a server said', () => {
  const evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \" onload='alert(3)' &lt;";
  const finding = findingOf('delete/ends-token', evil);
  const answered = finding.exchanges.map((exchange) => ({
    ...exchange,
    as: evil,
    answer: { ...exchange.answer, body: evil },
  }));
  const outcome: Outcome = {
    status: 'broken',
    finding: { ...finding, expected: [evil], timeline: [evil], exchanges: answered },
  };
  const line = { deviation: evil, requirement: 'create/echoes', says: evil, source: evil };
  const report: Report = {
    ...reportOf(
      { 'delete/ends-token': outcome, 'create/echoes': { status: 'error', reason: evil } },
      { leftovers: [evil], target: { url: 'http://127.0.0.1', kind: 'remote', server: evil } },
    ),
    known: { release: evil, shown: [{ ...line, times: 1 }], stale: [line] },
  };

  test('is text and never markup', () => {
    const html = renderHtml(report);
    expect(fault(html)).toBe(true);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;/script>');
  });

  test('cannot turn the direction of what is read', () => {
    const html = renderHtml(reportOf({ 'delete/ends-token': broken('delete/ends-token', 'a\u202eb\u0000') }));
    expect(html).toContain('a\\u202eb\\u0000');
    expect(html).not.toContain('\u202e');
  });
});

describe('a finding', () => {
  const text = textOf(renderHtml(full));

  test('says what was expected, what came, who says so, and how to see it again', () => {
    expect(text).toContain('Expected 401 unauthorized a body with a code Actual 200 OK');
    expect(text).toContain('Source contract /paths/');
    expect(text).toContain('Fingerprint 1f2e3d4c5b6a7980');
    expect(text).toContain('--only delete/ends-token --seed -42 --path 3:0:1');
    expect(text).toContain('curl -i -X POST');
  });

  test('has a lane for each principal and one for the server', () => {
    expect(text).toContain('main holder server');
    expect(renderHtml(full)).toContain('class="sequence lanes-2"');
  });

  test('comes before another that is less grave', () => {
    const order = ['delete/ends-token', 'filters/unknown-parameter-ignored', 'delegation/within-parent'];
    const places = order.map((id) => text.indexOf(id));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('of calls that overlapped shows their bars, blanks and all', () => {
    const bars = 'a  |-----|    patch\nb     |---|   read';
    const raced: Outcome = {
      status: 'broken',
      finding: { ...findingOf('delete/ends-token'), timeline: bars.split('\n') },
    };
    expect(renderHtml(reportOf({ 'delete/ends-token': raced }))).toContain(bars);
  });
});

describe('what was tried', () => {
  const html = renderHtml(full);
  const text = textOf(html);

  test('counts the answers of each operation, and names what never came', () => {
    expect(text).toContain('GET /authorizations 7 never');
    expect(text).toContain('anything else 3');
  });

  test('draws each step with its count, and one that must not be in its own color', () => {
    expect(html).toContain('class="count">12</text>');
    expect(html).toMatch(/<g class="astray">.*?>4<\/text><\/g>/);
  });

  test('marks the one cell of the lattice that was tried', () => {
    expect(html.match(/<td class="cell allow">/g)).toHaveLength(1);
    expect(html).not.toContain('<td class="cell deny">');
    expect(html).toContain('<td class="cell untried">');
  });

  test('tells filters and latencies', () => {
    expect(text).toContain('orgID + user 5 lists');
    expect(html.match(/<svg class="histogram"/g)).toHaveLength(2);
  });

  test('is left out where nothing was', () => {
    expect(renderHtml(reportOf({ 'create/echoes': held }))).not.toContain('What was tried');
  });
});

test('requirements that were not tried stand among the others, with the reason', () => {
  const text = textOf(renderHtml(full));
  expect(text).toContain('sessions/signin must');
  expect(text).toContain('needs capability: the profile declares no sessions');
});

test('known deviations stand apart from findings', () => {
  const line = { deviation: 'D7', requirement: 'create/echoes', says: 'It forgets.', source: 'the vendor' };
  const known = { release: 'influxd-2.9', shown: [{ ...line, times: 3 }], stale: [] };
  const outcome: Outcome = { status: 'known', runs: 25, deviations: ['D7'] };
  const seen = { outcome, ms: 1, requests: 1 };
  const report = buildReport(sampleRun, ['create/echoes'], { 'create/echoes': seen }, { known: () => known });
  const text = textOf(renderHtml(report));
  expect(text).toContain('No findings Known deviations of influxd-2.9 D7 showed 3 times It forgets.');
});

test('what the baseline accepts is told with its reason and its end', () => {
  const entry = {
    fingerprint: '1f2e3d4c5b6a7980',
    requirement: 'delete/ends-token',
    reason: 'It is being mended.',
    owner: 'ada',
    firstSeen: '2026-01-01',
    expires: '2026-12-31',
  } as const;
  const baseline = { source: 'baseline.json', accepted: [entry], expired: [], stale: [] };
  const text = textOf(renderHtml({ ...full, baseline }));
  expect(text).toContain('Baseline: 1 accepted, 0 expired, 0 stale');
  expect(text).toContain('delete/ends-token 1f2e3d4c5b6a7980: It is being mended. (ada, until 2026-12-31)');
});

test('a critical finding says so', () => {
  const grave = 'organizations/foreign-resource';
  expect(textOf(renderHtml(reportOf({ [grave]: broken(grave) })))).toContain('must, critical');
});
