import { expect, test } from 'vitest';
import { exitCodeOf } from '../../../cli/run/exit-code.ts';
import { failingOf } from '../../../cli/run/fail-on.ts';
import { causesIn } from '../../../reports/causes/index.ts';
import { broken, held, reportOf } from '../../reports/sample.ts';

test('severities are named with commas, and a wrong one is met with the right one', () => {
  expect(failingOf({ failOn: ['critical,high'] })).toEqual({ strict: false, failOn: ['critical', 'high'] });
  expect(failingOf({}).failOn).toBeNull();
  expect(() => failingOf({ failOn: ['critcal'] })).toThrow(/no severity "critcal"/);
  expect(() => failingOf({ failOn: [','] })).toThrow(/names no severity/);
});

test('causes of the named severities fail a run, and others do not', () => {
  const report = reportOf({ 'create/echoes': held, 'delete/ends-token': broken('delete/ends-token') });
  const [{ cause }] = causesIn(report) as [ReturnType<typeof causesIn>[number]];
  const others = (['critical', 'high', 'medium', 'low'] as const).filter((one) => one !== cause.severity);
  expect(exitCodeOf(report, false)).toBe(1);
  expect(exitCodeOf(report, false, [cause.severity])).toBe(1);
  expect(exitCodeOf(report, false, others)).toBe(0);
});

test('what could not be judged stays so, whatever severities fail a run', () => {
  const outcome = { status: 'skipped', reason: 'needs-principal', note: 'there is no other organization' } as const;
  const report = reportOf({ 'create/echoes': held, 'delete/ends-token': outcome });
  expect(exitCodeOf(report, false)).toBe(4);
  expect(exitCodeOf(report, false, ['critical'])).toBe(4);
});
