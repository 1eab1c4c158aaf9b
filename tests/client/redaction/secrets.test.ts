import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { truncate } from '../../../client/http/exchange.ts';
import { maskExchange } from '../../../client/redaction/masked-exchange.ts';
import { Secrets, secretName } from '../../../client/redaction/secrets.ts';

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

  test('that are ordinary words stay in documents, where they could not be told from the text', () => {
    const secrets = new Secrets({ words: false });
    secrets.add('password', '$PASSWORD');
    secrets.add('password1', '$TOKEN');
    expect(secrets.mask('secrecy/password-not-shown password1')).toBe('secrecy/password-not-shown $TOKEN');
    expect(secrets.size).toBe(2);
  });

  test('in Basic credentials go as a whole', () => {
    expect(new Secrets().mask('Basic dXNlcjpwYXNzd29yZA==')).toBe('Basic $CREDENTIALS');
  });

  test.each([
    ['in JSON', 'p\\"a\\\\ss&<wörd>'],
    ['in a path', 'p%22a%5Css%26%3Cw%C3%B6rd%3E'],
    ['in a path, with small letters', 'p%22a%5css%26%3cw%c3%b6rd%3e'],
    ['in HTML', 'p&quot;a\\ss&amp;&lt;wörd>'],
    ['in XML', 'p&quot;a\\ss&amp;&lt;wörd&gt;'],
    ['in base64', 'cCJhXHNzJjx3w7ZyZD4'],
  ])('are found %s', (_, text) => {
    const secrets = new Secrets();
    secrets.add('p"a\\ss&<wörd>', '$PASSWORD');
    expect(secrets.mask(`a ${text} b`)).toBe('a $PASSWORD b');
  });

  test('are found in base64 of anything that holds them', () => {
    const secrets = new Secrets();
    secrets.add('a-long-password', '$PASSWORD');
    for (const before of ['', 'a', 'ab', 'user:']) {
      for (const form of ['base64', 'base64url'] as const) {
        const masked = secrets.mask(Buffer.from(`${before}a-long-password, and more`).toString(form));
        expect(masked).toContain('$PASSWORD');
        expect(Buffer.from(masked.replace('$PASSWORD', ''), form).toString()).not.toContain('password');
      }
    }
  });

  test('are handed over once, and counted where a text names them', () => {
    const secrets = new Secrets();
    secrets.add('abcdef', '$TOKEN_1');
    expect(secrets.fresh()).toEqual([{ value: 'abcdef', name: '$TOKEN_1' }]);
    expect(secrets.fresh()).toEqual([]);
    expect(secrets.named('$TOKEN_1 $TOKEN_1 $CREDENTIALS $OTHER')).toBe(3);
  });

  test('by the thousand are masked in a long text at once', () => {
    const secrets = new Secrets();
    const values = Array.from({ length: 20_000 }, (_, index) => `secret-number-${index}-of-many`);
    for (const [index, value] of values.entries()) secrets.add(value, `$TOKEN_${index}`);
    const start = process.threadCpuUsage();
    expect(secrets.mask(values.join(' '))).toBe(values.map((_, index) => `$TOKEN_${index}`).join(' '));
    // In microseconds of this thread alone: others may keep the machine busy.
    expect(process.threadCpuUsage(start).user).toBeLessThan(5_000_000);
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
  const masked = JSON.stringify(maskExchange(exchange, secrets));
  expect(masked).not.toContain(secret);
  expect(masked.split('$TOKEN')).toHaveLength(8);
});

test('a long text is cut and says by how much', () => {
  expect(truncate('abcdef', 4)).toBe('abcd… (2 more characters)');
  expect(truncate('abcd', 4)).toBe('abcd');
});
