import { expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { maskExchange } from '../../../client/redaction/masked-exchange.ts';
import { overhear } from '../../../client/redaction/overhear.ts';
import { Secrets } from '../../../client/redaction/secrets.ts';
import type { Answer, Body } from '../../../spec/message.ts';

function secretsOf(...values: readonly string[]): Secrets {
  const secrets = new Secrets();
  for (const value of values) secrets.add(value, '$TOKEN');
  return secrets;
}

function exchangeOf(body: Body, sent: Exchange['sent'] = {}, answer: Partial<Answer> = {}): Exchange {
  return {
    draft: { operation: null, method: 'POST', path: '/api/v2/authorizations', body },
    ...{ sent, as: 'main', setup: false, startedAt: 0, ms: 1 },
    answer: { status: 200, headers: {}, body: 'secret', ...answer },
  };
}

const bodyOf = (body: Body) => maskExchange(exchangeOf(body), secretsOf('secret')).draft.body;
const answerOf = (answer: Partial<Answer>) => maskExchange(exchangeOf({ text: '' }, {}, answer), secretsOf()).answer;

test('what is masked can still be repeated', () => {
  expect(bodyOf({ json: 'a secret' })).toEqual({ text: '"a $TOKEN"' });
  expect(bodyOf({ base64: '/wA=' })).toEqual({ base64: '/wA=' });
  expect(bodyOf({ text: 'x'.repeat(3_000) })).toEqual({ text: `${'x'.repeat(2_000)}… (1000 more characters)` });
});

test('bytes beyond what a report carries are cut', () => {
  const text = `base64 ${'A'.repeat(1_993)}… (2007 more characters)`;
  expect(bodyOf({ base64: 'A'.repeat(4_000) })).toEqual({ text });
});

test('of a very long answer the beginning is masked, and it says how much is left out', () => {
  const { body } = answerOf({ body: `{"token":"abc","x":"${'y'.repeat(3_000_000)}` });
  expect(body).toMatch(/^\{"token":"\$SHOWN_TOKEN","x":"y+… \(\d+ more characters\)$/);
  expect(body).toHaveLength(2_000 + '… (2998031 more characters)'.length);
});

test.each([
  ['set-cookie', 'session=abc; Path=/; HttpOnly', 'session=$SHOWN_CREDENTIALS; Path=/; HttpOnly'],
  ['set-cookie', 'a=1\nb="2"; Max-Age=3', 'a=$SHOWN_CREDENTIALS\nb=$SHOWN_CREDENTIALS; Max-Age=3'],
  ['authorization', 'Token abc', 'Token $SHOWN_CREDENTIALS'],
  ['proxy-authorization', 'Bearer abc', 'Bearer $SHOWN_CREDENTIALS'],
  ['x-api-key', 'abc', '$SHOWN_CREDENTIALS'],
  ['x-auth-token', 'abc', '$SHOWN_CREDENTIALS'],
  ['content-type', 'application/json', 'application/json'],
])('the credentials in %s of an answer are masked, known or not', (name, value, masked) => {
  expect(answerOf({ headers: { [name]: value } }).headers).toEqual({ [name]: masked });
});

test('the credentials of a request are masked, and what a run made up shows', () => {
  const sent = {
    ...{ authorization: 'Bearer not-a-token', cookie: 'session=wrong; other=a-long-value-of-somebody' },
    'x-api-key': 'a-long-value-of-somebody',
  };
  expect(maskExchange(exchangeOf({ text: '' }, sent), secretsOf()).sent).toEqual({
    ...{ authorization: 'Bearer not-a-token', cookie: 'session=wrong; other=$SHOWN_CREDENTIALS' },
    'x-api-key': '$SHOWN_CREDENTIALS',
  });
});

test('the tokens that a list shows of others are masked wherever else they stand', () => {
  const token = 'the-token-of-the-first-operator==';
  const secrets = new Secrets({ words: false });
  overhear(exchangeOf({ text: '' }, {}, { body: `{"authorizations":[{"token":"${token}"` }), secrets);
  expect(secrets.mask(`got "${token}"`)).toBe('got "$SHOWN_TOKEN"');
  expect(secrets.has(token)).toBe(false);
});
