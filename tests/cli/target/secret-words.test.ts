import { expect, test } from 'vitest';
import { secretWordsOf } from '../../../cli/target/secret-words.ts';

const token = 'a-token-of-some-length';

test.each([
  ['by a reference', { token, references: { token: 'env:STAGING_TOKEN' } }, {}, 'env:STAGING_TOKEN'],
  ['by a file with a space', { token, references: { token: 'file:/a b' } }, {}, "'file:/a b'"],
  ['in the configs of influx', { token, references: { token: null } }, {}, null],
  ['in the usual variable', { token }, { INFLUX_TOKEN: token }, 'env:INFLUX_TOKEN'],
  ['out of a variable', { token }, { STAGING_TOKEN: token, INFLUX_TOKEN: 'another' }, 'env:STAGING_TOKEN'],
  ['as it is', { token }, { OTHER: 'value' }, '"$TOKEN"'],
  ['as it is, through npm', { token }, { npm_config_token: token }, '"$TOKEN"'],
  ['as it is, and short', { token: '1' }, { SHLVL: '1' }, '"$TOKEN"'],
])('a token that was given %s is given so again', (_, flags, environment, word) => {
  expect(secretWordsOf(flags, environment).token).toBe(word);
});

test('the second token and the password have names and variables of their own', () => {
  const flags = { token, secondToken: 'second-token', password: 'p' };
  const environment = { TOKENPROOF_PASSWORD: 'p', TOKENPROOF_SECOND_TOKEN: 'second-token' };
  expect(secretWordsOf(flags, environment)).toMatchObject({
    secondToken: 'env:TOKENPROOF_SECOND_TOKEN',
    password: 'env:TOKENPROOF_PASSWORD',
  });
  expect(secretWordsOf(flags, {})).toMatchObject({ secondToken: '"$TOKEN_SECOND"', password: '"$PASSWORD"' });
});
