import { describe, expect, test } from 'vitest';
import { causesIn } from '../../../reports/causes/index.ts';
import { broken, item, sent } from './findings.ts';

const deleted = sent('DELETE', item, 'main', 204);
const onItem = broken('delete/ends-token', 'status 401 or 403', 'status 200', [
  ...[deleted, deleted, sent('GET', item, 'holder', 200)],
]);
const onLists = broken('delete/own', 'status 401', 'status 200', [
  ...[deleted, sent('GET', '/api/v2/authorizations', 'holder', 200)],
]);
const cached = broken('secrecy/not-for-shared-caches', 'an answer with Cache-Control: no-store', 'none', [
  sent('GET', '/api/v2/authorizations', 'main', 200),
]);

describe('findings', () => {
  test('that show the same are of one cause, which the shortest sequence leads', () => {
    const [first, second, ...rest] = causesIn({ results: [cached, onItem, onLists] });
    expect(rest).toEqual([]);
    expect(first?.cause.requirements).toEqual(['delete/own', 'delete/ends-token']);
    expect(first?.cause.says).toBe('a deleted token can still list and read authorizations');
    expect(first?.cause.severity).toBe('critical');
    expect(first?.members.map(({ finding }) => finding.fingerprint)).toEqual(['of delete/own', 'of delete/ends-token']);
    expect(second?.cause.severity).not.toBe('critical');
  });

  test('of other deeds are of other causes', () => {
    const off = sent('PATCH', item, 'main', 200, { status: 'inactive' });
    const inactive = broken('status/inactive-token-refused-on-item', 'status 401 or 403', 'status 200', [
      ...[off, sent('GET', item, 'holder', 200)],
    ]);
    const causes = causesIn({ results: [onLists, inactive] }).map(({ cause }) => cause.says);
    expect(causes).toEqual([
      'a deleted token can still list authorizations',
      'a token that was switched off can still read an authorization',
    ]);
  });

  test('are none where all holds', () => {
    expect(causesIn({ results: [] })).toEqual([]);
  });
});

test('a cause tells how it is mended', () => {
  expect(causesIn({ results: [onLists] })[0]?.cause.mend).toContain('every index and cache entry');
});
