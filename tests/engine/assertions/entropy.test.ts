import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { bitsOf, entropyBatch } from '../../../engine/assertions/entropy.ts';

/** A batch of texts. */
function batchOf(text: (index: number) => string): readonly string[] {
  return Array.from({ length: entropyBatch }, (_, index) => text(index));
}

/** The characters of base62, each of some random bytes. */
function base62(length: number): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return [...randomBytes(length)].map((byte) => digits[byte % digits.length]).join('');
}

test.each([
  ['base64 of 64 bytes', batchOf(() => `${randomBytes(64).toString('base64url')}==`)],
  ['base64 of 16 bytes', batchOf(() => randomBytes(16).toString('base64url'))],
  ['hexadecimal of 128 bits', batchOf(() => randomBytes(16).toString('hex'))],
  ['a fixed prefix before 128 bits', batchOf(() => `apiv3_${randomBytes(16).toString('hex')}`)],
  ['22 digits of base62', batchOf(() => base62(22))],
  ['a hash of what nobody can guess', batchOf(() => createHash('sha512').update(randomBytes(32)).digest('base64url'))],
] as const)('%s are 128 bits or more', (_name, tokens) => {
  expect(bitsOf(tokens)).toBeGreaterThan(125);
});

const eightfold = () => Buffer.concat(Array<Buffer>(8).fill(randomBytes(8)));

test.each([
  ['the same token for all', batchOf(() => 'x'.repeat(88)), 0],
  ['six bytes', batchOf(() => randomBytes(6).toString('base64url')), 48],
  ['UUIDs of version 4', batchOf(() => crypto.randomUUID()), 122],
  ['a counter behind a fixed secret', batchOf((index) => `${'s'.repeat(60)}${1000 + index}`), 9],
  ['eight bytes eight times', batchOf(() => `${eightfold().toString('base64url')}==`), 64],
  [
    'thirteen bytes, masked and backwards',
    batchOf(() => {
      const bytes = randomBytes(13);
      return Buffer.concat([bytes, bytes.map((byte) => byte ^ 0x5a), bytes.toReversed()]).toString('base64url');
    }),
    104,
  ],
  ['what a linear generator draws out of eight bytes', batchOf(() => `${shifted().toString('base64url')}==`), 64],
  ['zeros above all', batchOf(() => randomBytes(16).toString('hex').replaceAll(/[1-9]/g, '0')), 64],
] as const)('%s are too few bits', (_name, tokens, bits) => {
  expect(bitsOf(tokens)).toBeLessThan(bits + 2);
});

/** 64 bytes of a shift register that is set to eight random ones. */
function shifted(): Buffer {
  const mask = 2n ** 64n - 1n;
  let state = randomBytes(8).readBigUInt64LE();
  const drawn = Array.from({ length: 8 }, () => {
    state ^= (state << 13n) & mask;
    state ^= state >> 7n;
    state ^= (state << 17n) & mask;
    return state;
  });
  return Buffer.from(BigUint64Array.from(drawn).buffer);
}
