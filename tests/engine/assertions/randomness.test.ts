import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { batch, order } from '../../../engine/assertions/randomness.ts';

/** A batch of texts by their place in it. */
function batchOf(text: (index: number) => string): readonly string[] {
  return Array.from({ length: batch }, (_, index) => text(index));
}

const ids = batchOf((index) => (0x11ae7084b5f5a000n + BigInt(index)).toString(16));
const base64 = () => `${randomBytes(64).toString('base64url')}==`;
const hexadecimal = () => randomBytes(16).toString('hex');
const time = 1_700_000_000_000;

const random = {
  'base64 of 64 bytes': batchOf(base64),
  'hexadecimal of 128 bits': batchOf(hexadecimal),
  'UUIDs of version 4': batchOf(() => crypto.randomUUID()),
  'a fixed prefix before 32 bytes': batchOf(() => `apiv3_${randomBytes(32).toString('base64url')}`),
} as const;

describe.each(Object.entries(random))('%s', (_name, tokens) => {
  test('tell nothing', () => {
    expect(order(tokens, ids)).toBeUndefined();
  });
});

test.each([
  ['a clock before a random text', batchOf((index) => `${time + index * 3}${base64()}`), 'rises or falls'],
  ['a clock behind a random text', batchOf((index) => `${base64()}${time + index * 3}`), 'rises or falls'],
  ['a clock that runs backwards', batchOf((index) => `${time - index * 40}${base64()}`), 'rises or falls'],
  [
    'a clock in the bytes of base64',
    batchOf((index) => Buffer.from(`${(time + index).toString(16)}${hexadecimal()}`, 'hex').toString('base64url')),
    'rises or falls',
  ],
  ['an ascending id inside', batchOf((index) => `${hexadecimal()}${ids[index]}${hexadecimal()}`), 'rises or falls'],
] as const)('%s tells the order', (_name, tokens, told) => {
  expect(
    order(
      tokens,
      ids.map(() => 'another id'),
    ),
  ).toContain(told);
});

test('an id inside a token is found, as text and as bytes', () => {
  const unordered = ids.toSorted(() => Math.random() - 0.5);
  expect(
    order(
      unordered.map((id) => `${hexadecimal()}${id}`),
      unordered,
    ),
  ).toBe('one that holds its id');
  const bytes = unordered.map((id) => Buffer.from(`${hexadecimal()}${id}`, 'hex').toString('base64url'));
  expect(order(bytes, unordered)).toBe('one that holds its id');
});
