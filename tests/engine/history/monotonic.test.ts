import { expect, test } from 'vitest';
import type { Call } from '../../../engine/history/call.ts';
import { stepBack } from '../../../engine/history/monotonic.ts';

/** A read that saw a version. */
function read(client: string, invoked: number, at: number, version: number): Call<null, number> {
  return { client, invoked, input: null, answer: { at, output: version } };
}

const version = ({ answer }: Call<null, number>) => answer?.output;

test('a read that is sent after the answer to a newer one must not be older', () => {
  const [newer, older] = [read('a', 0, 1, 2), read('b', 2, 3, 1)];
  expect(stepBack([older, read('c', 0, 9, 3), newer], version)).toEqual([newer, older]);
});

test('reads that overlap may see versions in any order, and later ones the same or newer', () => {
  expect(stepBack([read('a', 0, 2, 2), read('b', 1, 3, 1), read('c', 4, 5, 2)], version)).toBeUndefined();
});
