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

  const list = '/api/v2/authorizations';
  const count = (...results: readonly ReturnType<typeof broken>[]) => causesIn({ results }).length;

  test('of updates that are answered with the state before are of one cause, whatever they changed', () => {
    const before = { id: '000000000000000a', status: 'active', description: 'a', updatedAt: '2026-01-01T00:00:00Z' };
    const update = (asked: object) => [
      sent('GET', item, 'main', 200, undefined, { answer: before }),
      sent('PATCH', item, 'main', 200, asked, { answer: before }),
    ];
    const status = broken('update/answers-new-state', 'status "inactive"', 'status "active"', [
      ...update({ status: 'inactive' }),
    ]);
    const description = broken('update/empties-description', 'description ""', 'description "a"', [
      ...update({ description: '' }),
    ]);
    const [cause, ...rest] = causesIn({ results: [status, description] });
    expect([cause?.cause.says, rest]).toEqual(['an update is answered with the state before it', []]);
  });

  test('of sessions whose user lost a right are of one cause, however it was lost', () => {
    const refusal = ['status 401 or 403', 'status 200'] as const;
    const left = broken('sessions/demoted', ...refusal, [
      sent('DELETE', '/api/v2/orgs/00000000000000aa/members/000000000000000b', 'main', 204),
      { ...sent('POST', '/api/v2/buckets', 'session', 200), sent: { cookie: 's=$SESSION' } },
    ]);
    const deletedToken = broken('sessions/loses-permissions', ...refusal, [
      ...[deleted, { ...sent('PATCH', item, 'session', 200), sent: { cookie: 's=$SESSION' } }],
    ]);
    expect(count(left, deletedToken)).toBe(1);
  });

  test('of who is let in and of what is shown to another caller are of other causes', () => {
    const shown = broken('organizations/hidden', 'no row of the other organization', 'a row of it', [
      sent('GET', list, 'second', 200),
    ]);
    const letIn = broken('authentication/malformed-credential-refused', 'status 401', 'status 200', [
      sent('GET', list, 'anonymous', 200),
    ]);
    expect(count(shown, letIn)).toBe(2);
  });

  test('of a secret that is shown are of one cause, on whichever side of a comparison it stands', () => {
    const value = (hash: string | null) => `authorization {"/hashedToken":${JSON.stringify(hash)}}`;
    const read = [sent('GET', item, 'main', 200)];
    const one = broken('update/empty-changes-nothing', value(null), value('$SHOWN_TOKEN'), read);
    const other = broken('update/shown-alike', value('$SHOWN_TOKEN'), value(null), read);
    expect(count(one, other)).toBe(1);
  });

  test('are not told apart by what the cases have in common that broke', () => {
    const without = (id: 'filters/user-name' | 'filters/together', more: string) =>
      broken(id, 'the row of the user', `a list without it${more}`, [sent('GET', list, 'main', 200)]);
    const twice = ', each time with a token that has a character twice in a row';
    expect(count(without('filters/user-name', twice), without('filters/together', ''))).toBe(1);
  });

  test('are none where all holds', () => {
    expect(causesIn({ results: [] })).toEqual([]);
  });
});

test('a cause tells how it is mended', () => {
  expect(causesIn({ results: [onLists] })[0]?.cause.mend).toContain('every index and cache entry');
});
