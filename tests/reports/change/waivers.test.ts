import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { failingIn, type Gate } from '../../../reports/change/review.ts';
import { summarizeWaivers, type Waiver, waiverOf } from '../../../reports/change/waiver.ts';
import { readWaivers, WaiverError } from '../../../reports/change/waiver-file.ts';
import { waiverLines, waiverTally } from '../../../reports/change/waiver-lines.ts';
import { breaking, compatible, everyLevel, reviewed, risky, undecided, waiverFor, waiversOf } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const today = '2026-03-01';
const by = (changes: Partial<Waiver>): Waiver => {
  const { fingerprint: _, ...rest } = waiverFor(breaking);
  return { ...rest, ...changes };
};
const summary = (...entries: readonly Waiver[]) => summarizeWaivers(waiversOf(...entries), everyLevel, today);

describe('the gate', () => {
  test.each<[Gate, readonly unknown[]]>([
    ['breaking', [breaking]],
    ['undecided', [undecided, breaking]],
    ['risky', [risky, undecided, breaking]],
    ['compatible', everyLevel],
    ['none', []],
  ])('at %s fails at that and what is graver', (failOn, failing) => {
    const review = reviewed(everyLevel, { failOn });
    expect(failingIn(review)).toEqual(failing);
    expect(review.verdict).toBe(failing.length === 0 ? 'passes' : 'fails');
  });

  test('passes where nothing changed, or all that fails is waived', () => {
    expect(reviewed([]).verdict).toBe('passes');
    expect(reviewed([risky, undecided, compatible]).verdict).toBe('passes');
    expect(reviewed(everyLevel, { waivers: waiversOf(waiverFor(breaking)) }).verdict).toBe('passes');
    expect(reviewed(everyLevel, { failOn: 'risky', waivers: waiversOf(waiverFor(breaking)) }).verdict).toBe('fails');
  });

  test('fails at a waiver that is stale or expired, unless nothing fails', () => {
    const lapsed = [[waiverFor(risky)], [waiverFor(breaking, { until: '2026-02-28' })]];
    for (const entries of lapsed) {
      const waivers = waiversOf(...entries);
      expect(reviewed([compatible], { waivers }).verdict).toBe('fails');
      expect(reviewed([compatible], { waivers, failOn: 'none' }).verdict).toBe('passes');
    }
    expect(reviewed([breaking], { waivers: waiversOf(waiverFor(breaking, { until: '2026-02-28' })) }).verdict).toBe(
      'fails',
    );
  });
});

describe('a waiver', () => {
  test.each<[Waiver, boolean]>([
    [by({ fingerprint: breaking.fingerprint }), true],
    [by({ rule: breaking.rule }), true],
    [by({ rule: breaking.rule, operation: 'PostAuthorizations' }), true],
    [by({ rule: breaking.rule, operation: 'GetAuthorizations' }), false],
    [by({ rule: breaking.rule, fingerprint: '0000000000000000' }), false],
    [by({ fingerprint: breaking.fingerprint, rule: 'another' }), false],
  ])('fits a change by all that it names: %j', (waiver, fits) => {
    const { used, stale } = summary(waiver);
    expect([used, stale]).toEqual(fits ? [[waiver], []] : [[], [waiver]]);
    expect(waiverOf(breaking, summary(waiver))).toEqual(fits ? waiver : undefined);
  });

  test('counts on its last day and not after it', () => {
    const last = waiverFor(breaking, { until: today });
    const past = waiverFor(risky, { until: '2026-02-28' });
    expect(summary(last, past)).toMatchObject({ used: [last], expired: [past], stale: [] });
    expect(waiverOf(risky, summary(past))).toBeUndefined();
  });

  test('that names one change goes before one that names many', () => {
    const [wide, narrow] = [by({ rule: breaking.rule }), waiverFor(breaking, { reason: 'narrow' })];
    expect(waiverOf(breaking, summary(wide, narrow))).toBe(narrow);
  });

  test('is told with what is to be done', () => {
    const told = summary(waiverFor(breaking), waiverFor(risky, { until: '2026-01-01' }), by({ rule: 'gone' }));
    expect(waiverTally(told)).toBe('1 used, 1 expired, 1 stale');
    expect(waiverLines(told)).toEqual([
      '3333333333333333 expired on 2026-01-01. Undo the change, or renew it (ann).',
      'gone fits no change. Remove it (ann).',
      '1111111111111111: All clients send it. (ann, until 2026-12-31)',
    ]);
  });
});

describe('a file of waivers', () => {
  const read = (text: string) => {
    const path = join(folder, 'waivers.yaml');
    writeFileSync(path, text);
    return readWaivers(path);
  };
  const entry = 'reason: r\n    owner: o\n    until: 2026-12-31';

  test('is YAML', () => {
    const { entries } = read(
      `# why\nformatVersion: 1\nwaivers:\n  - rule: a-b\n    operation: PostSignin\n    ${entry}\n`,
    );
    expect(entries).toEqual([{ rule: 'a-b', operation: 'PostSignin', reason: 'r', owner: 'o', until: '2026-12-31' }]);
    expect(read('formatVersion: 1\nwaivers: []\n').entries).toEqual([]);
  });

  test.each([
    ['no YAML', 'waivers: [', /is not YAML: .+ \D/],
    ['an alias of nothing', 'waivers: *a', /is not YAML/],
    ['nothing', '', /the document must be object/],
    ['another version', 'formatVersion: 2\nwaivers: []', /formatVersion/],
    [
      'neither rule nor fingerprint',
      `formatVersion: 1\nwaivers:\n  - ${entry}`,
      /\/waivers\/0 names neither a rule nor/,
    ],
    ['no owner', 'formatVersion: 1\nwaivers:\n  - rule: a\n    reason: r\n    until: 2026-12-31', /owner/],
    ['an empty reason', `formatVersion: 1\nwaivers:\n  - rule: a\n    ${entry.replace('r\n', '" "\n')}`, /reason/],
    ['no day', `formatVersion: 1\nwaivers:\n  - rule: a\n    ${entry.replace('12-31', '02-31')}`, /until/],
    ['an unknown operation', `formatVersion: 1\nwaivers:\n  - rule: a\n    operation: X\n    ${entry}`, /operation/],
    ['a stray member', `formatVersion: 1\nwaivers:\n  - rule: a\n    why: x\n    ${entry}`, /\(why\)/],
    [
      'two alike',
      `formatVersion: 1\nwaivers:\n  - rule: a\n    ${entry}\n  - rule: a\n    ${entry}`,
      /two waivers for a\./,
    ],
  ])('with %s is refused in one sentence', (_, text, says) => {
    expect(() => read(text)).toThrow(says);
    expect(() => read(text)).toThrow(WaiverError);
  });

  test('that is not there is said to be so', () => {
    expect(() => readWaivers(join(folder, 'none.yaml'))).toThrow(/cannot be read \(ENOENT\)/);
  });
});
