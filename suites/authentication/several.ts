import { assertStatus } from '../../engine/assertions/assert.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administrator } from '../../engine/fixtures/administrator.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** One header field with several credentials: a real token, and one that nobody has. */
const together = [
  'Token {invented}, Token {real}',
  'Token {real}, Token {invented}',
  'Token {real}, Token {real}',
  'Token {invented},{real}',
  'Token {real},{invented}',
  'Token {invented}; Token {real}',
  'Token {invented} {real}',
  'Token {real} {invented}',
  'Token {real} {real}',
  'Token {invented} Token {real}',
  'Token Token {real}',
  'Basic dXNlcjpwYXNzd29yZA==, Token {real}',
  'Bearer {invented}, Token {real}',
  'Digest Token {real}',
] as const;

/** The same as fields of the same name, each on a line. */
const apart = [
  'Token {real}\nToken {real}',
  'Token {real}\nToken {invented}',
  'Token {invented}\nToken {real}',
  'Basic dXNlcjpwYXNzd29yZA==\nToken {real}',
] as const;

/** More than one credential in a request. */
export const severalCredentials = [
  defineRequirement({
    id: 'authentication/two-credentials-refused',
    level: 'must',
    sends: 'Two tokens are sent in one header field, of which one or both are real.',
    demands: 'The answer is 400 or 401.',
    cites: [sources.scheme, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(['one header field'] as const),
    check: (trial) => assertRefused(trial, together),
  }),
  defineRequirement({
    id: 'authentication/repeated-header-refused',
    level: 'should',
    sends: 'The header `Authorization` is sent twice, with a real token in one or both.',
    demands: 'The answer is 400 or 401.',
    cites: [sources.repeatedFields],
    needs: ['memory', 'permissions'],
    inputs: () => everyRow(apart),
    check: (trial, value) => assertRefused(trial, [value]),
  }),
] as const;

async function assertRefused(trial: Trial, templates: readonly string[]): Promise<void> {
  const { made } = await administrator(trial);
  for (const template of templates) {
    const value = template.replaceAll('{real}', made.token).replaceAll('{invented}', 'invented-token-that-nobody-has');
    assertStatus(await trial.as({ name: 'stranger', credential: { kind: 'header', value } }).list(), 400, 401);
  }
}
