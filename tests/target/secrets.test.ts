import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../target/exchange.ts';
import { maskExchange, truncate } from '../../target/exchange.ts';
import { Secrets, secretName } from '../../target/secrets.ts';

describe('secrets', () => {
  test('are replaced by their names, the longest first', () => {
    const secrets = new Secrets();
    secrets.add('abcd', '$SHORT');
    secrets.add('abcdef', '$LONG');
    expect(secrets.mask('abcdef abcd abc')).toBe('$LONG $SHORT abc');
    expect(secrets.has('abcd')).toBe(true);
    expect(secrets.size).toBe(2);
  });

  test('that are shorter than a word stay', () => {
    const secrets = new Secrets();
    secrets.add('abc', '$TOKEN');
    expect(secrets.mask('abc')).toBe('abc');
  });

  test('in Basic credentials go as a whole', () => {
    expect(new Secrets().mask('Basic dXNlcjpwYXNzd29yZA==')).toBe('Basic $CREDENTIALS');
  });

  test('are named after their principal', () => {
    expect(secretName('main')).toBe('$TOKEN');
    expect(secretName('second reader')).toBe('$TOKEN_SECOND_READER');
  });
});

test('no part of a masked exchange holds a secret', () => {
  const secret = 'very-secret';
  const exchange: Exchange = {
    draft: {
      operation: 'PostAuthorizations',
      method: 'POST',
      path: `/api/v2/authorizations/${secret}`,
      query: [['token', secret]],
      headers: { cookie: secret },
      body: { json: { description: secret } },
    },
    sent: { authorization: `Token ${secret}` },
    as: 'main',
    setup: false,
    answer: { status: 201, headers: { 'set-cookie': secret }, body: `{"token":"${secret}"}` },
    startedAt: 0,
    ms: 1,
  };
  const secrets = new Secrets();
  secrets.add(secret, '$TOKEN');
  const masked = JSON.stringify(maskExchange(exchange, (text) => secrets.mask(text)));
  expect(masked).not.toContain(secret);
  expect(masked.split('$TOKEN')).toHaveLength(8);
});

test('a long text is cut and says by how much', () => {
  expect(truncate('abcdef', 4)).toBe('abcd… (2 more characters)');
  expect(truncate('abcd', 4)).toBe('abcd');
});
