import { createHash, createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { derivation } from '../../../engine/assertions/derivation.ts';

const other = `${randomBytes(64).toString('base64url')}==`;
const facts = {
  'its id': ['0b8c6e3f5a7d9e10'],
  'its description': ['a description'],
  'the time of its creation': ['1700000000123'],
};

const digest = (algorithm: string, text: string) => createHash(algorithm).update(text).digest();

test.each([
  ['one that holds its id', Buffer.from(`${facts['its id'][0]}${randomBytes(16)}`).toString('base64url')],
  [
    'one that holds its description',
    `${randomBytes(8).toString('hex')}${Buffer.from('a description').toString('hex')}`,
  ],
  ['one that is a hash of its id', digest('md5', '0b8c6e3f5a7d9e10').toString('hex')],
  ['one that is a hash of its description', `v1.${digest('sha384', 'a description').toString('base64')}`],
  ['one that is a hash of another token', `${digest('sha512', other).toString('base64url')}==`],
  [
    'one that is a hash of its id and the time of its creation',
    Buffer.concat([randomBytes(5), digest('sha256', '0b8c6e3f5a7d9e10:1700000000123')]).toString('base64url'),
  ],
  [
    'one that is a hash of its description and its id',
    createHmac('sha256', 'a description').update('0b8c6e3f5a7d9e10').digest('base64url'),
  ],
])('%s', (found, token) => {
  expect(derivation(token, facts, [other])).toBe(found);
});

test('a random token is made of nothing', () => {
  expect(derivation(`${randomBytes(64).toString('base64url')}==`, facts, [other])).toBeUndefined();
});
