import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../client/http/exchange.ts';
import { assertAlike } from '../../../engine/assertions/indistinguishable.ts';
import { Violation } from '../../../engine/evidence/violation.ts';

/** What came for a request about an id. */
function answered(about: string, status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const exchange: Exchange = {
    draft: { operation: 'GetAuthorizationsID', method: 'GET', path: `/api/v2/authorizations/${about}` },
    sent: {},
    as: 'second',
    setup: false,
    answer: { status, headers, body },
    startedAt: 0,
    ms: 1,
  };
  return { about, exchange };
}

const absent = answered('00000000000000aa', 404, '{"message":"00000000000000aa not found"}', { date: 'today' });

/** What is told of two answers that are not alike. */
function told(hidden: ReturnType<typeof answered>): readonly string[] {
  try {
    assertAlike(hidden, absent);
  } catch (error) {
    if (error instanceof Violation) return [...error.expected, error.actual];
    throw error;
  }
  return [];
}

describe('what is hidden is answered like what is absent', () => {
  test('where only the id and the time differ', () => {
    const body = '{"message":"00000000000000bb not found"}';
    expect(told(answered('00000000000000bb', 404, body, { date: 'tomorrow', 'x-request-id': '7' }))).toEqual([]);
  });

  test.each([
    ['status', answered('b', 401, '{"message":"b not found"}'), '{"status":404}', '{"status":401}'],
    ['a header', answered('b', 404, '{"message":"b not found"}', { etag: '1' }), '{"etag":null}', '{"etag":"1"}'],
    ['the body', answered('b', 404, 'no'), '{"body":"{\\"message\\":\\"* not found\\"}"}', '{"body":"no"}'],
  ])('but not where %s differs, and only that is told', (_what, hidden, expected, actual) => {
    expect(told(hidden)).toEqual([`the answer for what is absent, ${expected}`, `for what is hidden ${actual}`]);
  });
});
