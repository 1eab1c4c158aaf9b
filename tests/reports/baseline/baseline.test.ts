import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Finding, Outcome } from '../../../engine/evidence/finding.ts';
import { type BaselineEntry, summarizeBaseline } from '../../../reports/baseline/baseline.ts';
import { BaselineError, BaselineFile } from '../../../reports/baseline/file.ts';
import { baselineLines, baselineTally } from '../../../reports/baseline/lines.ts';
import { renderJson } from '../../../reports/forms/json.ts';
import { buildReport } from '../../../reports/report/build.ts';
import type { Report } from '../../../reports/report/report.ts';
import { broken, findingOf, held, sampleRun } from '../sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const id = 'delete/ends-token';
const today = '2026-03-01';
const entry: BaselineEntry = {
  fingerprint: findingOf(id).fingerprint,
  requirement: id,
  reason: 'the cache is slow',
  owner: 'ann',
  firstSeen: '2026-01-01',
  expires: today,
};
const flaky: Outcome = { status: 'flaky', finding: findingOf(id) };
const otherwise: Finding = { ...findingOf(id), fingerprint: '0000000000000000' };

/** The report of a run in which one requirement held and another ended so, with a baseline of these entries. */
function judged(outcome: Outcome, entries: readonly BaselineEntry[], whole = true): Report {
  const seen = { ms: 1, requests: 1 };
  const observations = { 'create/echoes': { outcome: held, ...seen }, [id]: { outcome, ...seen } };
  return buildReport(sampleRun, ['create/echoes', id], observations, {
    baseline: (results) => summarizeBaseline({ source: 'baseline.yaml', entries }, results, today, whole),
  });
}

/** The verdict of such a run, and how many entries were accepted, expired and stale. */
function outcomeOf(outcome: Outcome, entries: readonly BaselineEntry[], whole = true) {
  const { verdict, baseline } = judged(outcome, entries, whole);
  return [verdict, baseline === null ? '' : baselineTally(baseline)];
}

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('an entry', () => {
  test('accepts the finding that it names, and no other', () => {
    expect(outcomeOf(broken(id), [entry])).toEqual(['conforms', '1 accepted, 0 expired, 0 stale']);
    expect(outcomeOf(broken(id, 'other words'), [entry])[0]).toBe('conforms');
    expect(outcomeOf(flaky, [entry])).toEqual(['conforms', '1 accepted, 0 expired, 0 stale']);
    expect(outcomeOf(flaky, [])[0]).toBe('inconclusive');
    const other = { status: 'broken', finding: otherwise } as const;
    expect(outcomeOf(other, [entry])).toEqual(['violates', '0 accepted, 0 expired, 0 stale']);
    expect(outcomeOf(broken(id), [{ ...entry, requirement: 'delete/own' }])[0]).toBe('violates');
  });

  test('counts on its last day and no longer', () => {
    const past = { ...entry, expires: '2026-02-28' };
    expect(outcomeOf(broken(id), [past])).toEqual(['violates', '0 accepted, 1 expired, 0 stale']);
    expect(outcomeOf(held, [past])).toEqual(['violates', '0 accepted, 1 expired, 0 stale']);
  });

  test('is stale where its requirement was judged to its end, and only there', () => {
    const known = { status: 'known', runs: 3, deviations: ['D1'] } as const;
    const skipped = { status: 'skipped', reason: 'disabled', note: 'not asked for' } as const;
    expect(outcomeOf(held, [entry])).toEqual(['violates', '0 accepted, 0 expired, 1 stale']);
    expect(outcomeOf(known, [entry])).toEqual(['violates', '0 accepted, 0 expired, 1 stale']);
    expect(outcomeOf(held, [entry], false)).toEqual(['conforms', '0 accepted, 0 expired, 0 stale']);
    expect(outcomeOf(skipped, [entry])[1]).toBe('0 accepted, 0 expired, 0 stale');
    expect(outcomeOf({ status: 'error', reason: 'no fixture' }, [entry])[1]).toBe('0 accepted, 0 expired, 0 stale');
    expect(outcomeOf(held, [{ ...entry, requirement: 'delete/own' }])[0]).toBe('conforms');
  });

  test('is told with what it is and who answers for it', () => {
    const lines = (outcome: Outcome, one: BaselineEntry) => {
      const { baseline } = judged(outcome, [one]);
      return baseline === null ? [] : baselineLines(baseline);
    };
    const name = `${id} ${entry.fingerprint}`;
    expect(lines(broken(id), entry)).toEqual([`${name}: the cache is slow (ann, until 2026-03-01)`]);
    expect(lines(held, entry)).toEqual([
      'All that the baseline accepts (1) is fixed: it is no longer needed. Remove it and --baseline.',
      `${name} did not show; the requirement holds. Remove it.`,
    ]);
    const expired = `${name} expired on 2026-02-01. Mend it, or accept it again (ann).`;
    expect(lines(held, { ...entry, expires: '2026-02-01' })).toEqual([expired]);
  });
});

test('a report says what became of the baseline, and keeps its schema', () => {
  expect(JSON.parse(renderJson(judged(broken(id), [entry])))).toMatchObject({
    baseline: { source: 'baseline.yaml', accepted: [entry], expired: [], stale: [] },
  });
});

describe('a file', () => {
  const written = `# ours\nformatVersion: 1\nentries:\n  # ask ann\n  - ${Object.entries(entry)
    .map(([name, value]) => `${name}: "${value}"`)
    .join('\n    ')} # soon\n`;

  test('keeps its comments, and what is not changed', () => {
    const file = new BaselineFile(fileOf('comments.yaml', written));
    expect(file.text()).toBe(written);
    file.put({ ...entry, reason: 'it is: slow' });
    expect(file.baseline.entries).toEqual([{ ...entry, reason: 'it is: slow' }]);
    expect(file.text()).toMatch(/^# ours\n[\s\S]+ # ask ann\n[\s\S]+ # soon\n$/);
  });

  test('has one entry for a finding, and loses it again', () => {
    const file = new BaselineFile(fileOf('one.yaml', written));
    file.put({ ...entry, requirement: 'delete/own' });
    file.put({ ...entry, owner: 'bob' });
    expect(file.baseline.entries.map(({ owner }) => owner)).toEqual(['bob', 'ann']);
    file.remove(entry);
    expect(file.baseline.entries).toEqual([{ ...entry, requirement: 'delete/own' }]);
    file.remove({ ...entry, requirement: 'delete/own' });
    expect(parse(file.text())).toEqual({ formatVersion: 1, entries: [] });
  });

  test.each(['made.yaml', 'made.json', 'MADE.JSON'])('is made where it is missing: %s', (name) => {
    const path = join(folder, name);
    const file = new BaselineFile(path, { mayBeMissing: true });
    const numbers = ['1234567890123456', '12e4567890123456', '0000000000000000'];
    const entries = numbers.map((fingerprint) => ({ ...entry, fingerprint, reason: 'yes: "no"\n# 1 ' }));
    for (const one of entries) file.put(one);
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, file.text());
    expect(new BaselineFile(path).baseline).toEqual({ source: path, entries });
    if (name.toLowerCase().endsWith('.json')) expect(JSON.parse(file.text())).toEqual({ formatVersion: 1, entries });
  });

  test.each([
    ['nothing', '', /the document must be object/],
    ['a list', '[]', /the document must be object/],
    ['broken YAML', 'entries: "', /is not YAML: Missing closing .+ line 1/],
    ['an unknown alias', 'formatVersion: 1\nentries: *none\n', /is not YAML: Unresolved alias/],
    ['another version', 'formatVersion: 2\nentries: []\n', /\/formatVersion must be equal to constant/],
    ['an unknown member', 'formatVersion: 1\nentries: []\nowner: ann\n', /additional properties \(owner\)/],
    ['no owner', written.replace(/\n *owner: .*/, ''), /\/entries\/0 must have required property 'owner'/],
    ['an empty reason', written.replace('the cache is slow', ' '), /\/entries\/0\/reason/],
    ['no day', written.replace('2026-01-01', '2026-02-30'), /\/entries\/0\/firstSeen must match format "date"/],
    ['a number as fingerprint', written.replace(/fingerprint: .*/, 'fingerprint: 12'), /\/fingerprint must be string/],
    ['two entries for one finding', JSON.stringify({ formatVersion: 1, entries: [entry, entry] }), /two entries for/],
  ])('with %s is refused', (_, text, message) => {
    const path = fileOf('bad.yaml', text);
    expect(() => new BaselineFile(path)).toThrow(BaselineError);
    expect(() => new BaselineFile(path)).toThrow(message);
    expect(() => new BaselineFile(path, { mayBeMissing: true })).toThrow(message);
  });

  test('that is missing is refused', () => {
    const path = join(folder, 'none.yaml');
    expect(() => new BaselineFile(path)).toThrow(/none\.yaml cannot be read \(ENOENT\)/);
  });
});
