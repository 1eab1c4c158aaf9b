import { expect, test } from 'vitest';
import { isUnlisted } from '../../../spec/schemas/conformance.ts';

test.each<[name: string, listed: readonly string[], unlisted: readonly number[]]>([
  ['only default', ['200', 'default'], []],
  ['a number and default', ['200', '404', 'default'], [400, 401, 500]],
  ['a class and default', ['200', '4XX', 'default'], [500]],
  ['no default', ['200', '404'], []],
])('a refusal is unlisted where an operation lists others: %s', (_, listed, unlisted) => {
  const response = { content: {}, headers: {}, pointer: '' };
  const responses = Object.fromEntries(listed.map((status) => [status, { ...response, status }]));
  const operation = {
    id: 'GetAuthorizations',
    method: 'GET',
    path: '',
    parameters: [],
    responses,
    security: [],
    pointer: '',
  } as const;
  expect([200, 202, 400, 401, 404, 500].filter((status) => isUnlisted(operation, status))).toEqual(
    unlisted.filter((status) => status >= 400),
  );
});
