import { expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import type { Read } from '../../../client/http/guard.ts';
import { Absences } from '../../../client/ownership/absences.ts';
import { anonymous } from '../../../client/principal.ts';

/** Answers with these statuses, one after the other, and counts how often it was asked. */
function reading(...statuses: readonly number[]): { readonly read: Read; readonly asked: () => number } {
  let asked = 0;
  const read: Read = async (draft) => {
    const status = statuses[asked] ?? 404;
    asked += 1;
    const answer = { status, headers: {}, body: '' };
    return { draft, sent: {}, as: 'nobody', setup: true, startedAt: 0, ms: 1, answer } satisfies Exchange;
  };
  return { read, asked: () => asked };
}

test('what nothing was found at is not looked at again', async () => {
  const { read, asked } = reading(404, 200);
  const absences = new Absences(anonymous);
  expect(await absences.isNobodys('/x', read)).toBe(true);
  expect(await absences.isNobodys('/x', read)).toBe(true);
  expect(asked()).toBe(1);
});

test('one answer of something on the way does not hold a path back for good', async () => {
  const { read } = reading(200, 404);
  const absences = new Absences(anonymous);
  expect(await absences.isNobodys('/x', read)).toBe(false);
  expect(await absences.isNobodys('/x', read)).toBe(true);
});
