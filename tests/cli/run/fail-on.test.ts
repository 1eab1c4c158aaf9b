import { expect, test } from 'vitest';
import { failingOf } from '../../../cli/run/fail-on.ts';

test('severities are named with commas, and a wrong one is met with the right one', () => {
  expect(failingOf({ failOn: ['critical,high'] })).toEqual({ strict: false, failOn: ['critical', 'high'] });
  expect(failingOf({}).failOn).toBeNull();
  expect(() => failingOf({ failOn: ['critcal'] })).toThrow(/no severity "critcal"/);
  expect(() => failingOf({ failOn: [','] })).toThrow(/names no severity/);
});
