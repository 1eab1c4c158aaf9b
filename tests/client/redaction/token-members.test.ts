import { expect, test } from 'vitest';
import { Secrets } from '../../../client/redaction/secrets.ts';

const mask = (text: string): string => new Secrets().maskAnswer(text);
const one = 'x-token-of-somebody-else';

test.each([
  ['{"id":"0a","token":"x-token-of-somebody-else","x":1}', '{"id":"0a","token":"$SHOWN_TOKEN","x":1}'],
  ['{"token" : "x-token-of-somebody-else"', '{"token" : "$SHOWN_TOKEN"'],
  ['{"id":"0a","token":"x-tok', '{"id":"0a","token":"$SHOWN_TOKEN'],
  ['{"id":"0a","token":"x', '{"id":"0a","token":"$SHOWN_TOKEN'],
  ['{"token":"a\\"b\\\\","x":"y"}', '{"token":"$SHOWN_TOKEN","x":"y"}'],
  ['{"said":"{\\"token\\":\\"a\\\\\\"b\\",\\"x\\":1}"}', '{"said":"{\\"token\\":\\"$SHOWN_TOKEN\\",\\"x\\":1}"}'],
  ["{'token': 'abc', x: 1}", "{'token': '$SHOWN_TOKEN', x: 1}"],
  ['{"\\u0074oken":"abc"}', '{"\\u0074oken":"$SHOWN_TOKEN"}'],
  ['{"access_token":"abc","refreshToken":"def"}', '{"access_token":"$SHOWN_TOKEN","refreshToken":"$SHOWN_TOKEN"}'],
  ['{"token":["abc","def"],"x":1}', '{"token":$SHOWN_TOKEN,"x":1}'],
  ['{"token":1234567890}', '{"token":$SHOWN_TOKEN}'],
  [`token=${one}&x=1`, 'token=$SHOWN_TOKEN&x=1'],
])('the value of a member called token is masked: %s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test.each([
  '{"token":""}',
  '{"token":"redacted"}',
  '{"token":null}',
  '{"token":"$TOKEN_1"}',
  '{"tokenID":"0a1b2c3d4e5f6071"}',
  'unauthorized token: missing',
  '{"message":"the token is not valid"}',
])('what says that there is no token stays: %s', (text) => {
  expect(mask(text)).toBe(text);
});

test('a token of the run keeps its name', () => {
  const secrets = new Secrets();
  secrets.add(one, '$TOKEN_3');
  expect(secrets.maskAnswer(`{"token":"${one}","link":"/${one}"}`)).toBe('{"token":"$TOKEN_3","link":"/$TOKEN_3"}');
});
