import { describe, expect, test } from 'vitest';
import { lifetimeOf, parseCookie } from '../../suites/people/cookie.ts';

const now = Date.parse('2026-01-01T00:00:00Z');

function lifetime(text: string): number | undefined {
  const cookie = parseCookie(text);
  return cookie === undefined ? undefined : lifetimeOf(cookie, now);
}

test('name, value and attributes are told apart, whatever their case and the blanks around them', () => {
  const cookie = parseCookie('session=a=b== ;Path=/api/;  HTTPONLY; SameSite=Strict');
  expect([cookie?.name, cookie?.value]).toEqual(['session', 'a=b==']);
  expect([...(cookie?.attributes ?? [])]).toEqual([
    ['path', '/api/'],
    ['httponly', ''],
    ['samesite', 'Strict'],
  ]);
});

test.each(['', 'session', '=value', '; HttpOnly'])('%j is no cookie', (text) => {
  expect(parseCookie(text)).toBeUndefined();
});

describe('the lifetime of a cookie', () => {
  test.each([
    ['s=1', undefined],
    ['s=1; Expires=Thu, 01 Jan 2026 00:10:00 GMT', 600_000],
    ['s=1; Max-Age=60', 60_000],
    ['s=1; Expires=Thu, 01 Jan 2026 00:10:00 GMT; Max-Age=60', 60_000],
    ['s=1; Expires=soon', undefined],
  ])('%s', (text, expected) => {
    expect(lifetime(text)).toBe(expected);
  });
});
