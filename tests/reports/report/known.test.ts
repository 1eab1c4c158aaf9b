import { expect, test } from 'vitest';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import { renderJson } from '../../../reports/forms/json.ts';
import { renderMarkdown } from '../../../reports/markdown/markdown.ts';
import { buildReport } from '../../../reports/report/build.ts';
import { summarizeKnown } from '../../../reports/report/known.ts';
import type { Report } from '../../../reports/report/report.ts';
import { renderText } from '../../../reports/text/text.ts';
import type { Known } from '../../../spec/known.ts';
import { broken, held, sampleRun } from '../sample.ts';

const told = { says: 'It is gone.', why: 'It is lost.', source: 'issue 1', first: '2.0', last: null, seen: [] };

const known: Known = {
  release: 'ours-1',
  title: 'Ours',
  source: 'ours.yaml',
  deviations: [
    { ...told, id: 'shown', requirement: 'delete/ends-token' },
    { ...told, id: 'missed', requirement: 'delete/again-not-found' },
  ],
};

const showed: Outcome = { status: 'known', runs: 3, deviations: ['shown'] };

/** The report of a run that judged the two requirements of the known deviations. */
function reportOf(token: Outcome, again: Outcome, whole = true, partial = new Set<string>()): Report {
  const excused = token.status === 'known' ? [{ deviation: 'shown', requirement: 'delete/ends-token', times: 3 }] : [];
  const ids = ['delete/again-not-found', 'delete/ends-token'] as const;
  const seen = { ms: 1, requests: 1 };
  const observations = { [ids[0]]: { outcome: again, ...seen }, [ids[1]]: { outcome: token, ...seen } };
  return buildReport(sampleRun, ids, observations, {
    known: (results) => summarizeKnown(known, results, excused, { whole, partial }),
  });
}

const skipped: Outcome = { status: 'skipped', reason: 'disabled', note: 'not asked for' };

test('what showed conforms, and what did not is stale', () => {
  const report = reportOf(showed, held);
  expect(report.known?.shown).toMatchObject([{ deviation: 'shown', times: 3, says: 'It is gone.', source: 'issue 1' }]);
  expect(report.known?.stale).toMatchObject([{ deviation: 'missed', requirement: 'delete/again-not-found' }]);
  expect(report.verdict).toBe('violates');
});

test.each<[string, Outcome]>([
  ['was not judged', skipped],
  ['could not be judged', { status: 'error', reason: 'no fixture' }],
])('what %s is not stale', (_what, outcome) => {
  const report = reportOf(showed, outcome);
  expect(report.known?.stale).toEqual([]);
  expect(report.verdict).toBe(outcome.status === 'error' ? 'inconclusive' : 'conforms');
});

test('a requirement that is broken beside its deviation is not stale but broken', () => {
  const report = reportOf(showed, broken('delete/again-not-found'));
  expect(report.known?.stale).toEqual([]);
  expect(report.verdict).toBe('violates');
});

test('a run that leaves cases out cannot tell what is stale', () => {
  expect(reportOf(showed, held, false).known?.stale).toEqual([]);
});

test('every document tells of them', () => {
  const report = reportOf(showed, held);
  expect(JSON.parse(renderJson(report)).known).toEqual(report.known);
  const text = renderText(report, { color: false });
  expect(text).toContain('Known of ours-1: 1 deviation, 1 stale\n  missed did not show; delete/again-not-found holds.');
  expect(text).toContain('  shown: It is gone. (issue 1; 3 times)');
  expect(renderMarkdown(report)).toContain('<summary>1 known deviation of ours-1, 1 stale</summary>');
});

test('what some cases were left out of is not stale', () => {
  expect(reportOf(showed, held, true, new Set(['delete/again-not-found'])).known?.stale).toEqual([]);
});
