import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Secrets } from '../../../client/redaction/secrets.ts';

const tokenOf = (number: number) => createHash('sha256').update(String(number)).digest('base64');

test('a retired secret is masked and known, but not told', () => {
  const secrets = new Secrets();
  secrets.add(tokenOf(1), '$TOKEN_1');
  secrets.add(tokenOf(2), '$TOKEN_2');
  secrets.retire(tokenOf(1));
  expect(secrets.mask(`it says ${tokenOf(1)}`)).toBe('it says $TOKEN_1');
  expect(secrets.has(tokenOf(1))).toBe(true);
  expect(secrets.fresh()).toEqual([{ value: tokenOf(2), name: '$TOKEN_2' }]);
  expect(secrets.size).toBe(2);
  expect([secrets.retiredSince(), secrets.retiredSince()]).toEqual([1, 0]);
});

test('the last thousands of retired secrets are masked, and the first of very many are let go', () => {
  const secrets = new Secrets();
  for (let number = 0; number < 10_000; number += 1) {
    secrets.add(tokenOf(number), `$TOKEN_${number}`);
    secrets.retire(tokenOf(number));
  }
  expect(secrets.has(tokenOf(0))).toBe(false);
  expect(secrets.mask(tokenOf(9_999))).toBe('$TOKEN_9999');
  expect(secrets.mask(tokenOf(6_001))).toBe('$TOKEN_6001');
  expect(secrets.size).toBe(10_000);
});

test('what others show of a retired secret is no stranger', () => {
  const secrets = new Secrets();
  secrets.add(tokenOf(1), '$TOKEN_1');
  secrets.retire(tokenOf(1));
  secrets.addStrange(tokenOf(1), '$SHOWN_TOKEN');
  expect(secrets.fresh()).toEqual([]);
  expect(secrets.has(tokenOf(1))).toBe(true);
});
