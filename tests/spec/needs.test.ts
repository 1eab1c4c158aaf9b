import { describe, expect, test } from 'vitest';
import { type GuardedOperation, neededFor, needs } from '../../spec/needs.ts';
import { allCovered, describePermission } from '../../spec/permissions.ts';

const subject = { orgID: 'o1', userID: 'u1', id: 'a1' };
const operations = Object.keys(needs) as readonly GuardedOperation[];

const read = ['read authorizations of organization o1 with id a1', 'read users with id u1'];
const write = ['write authorizations of organization o1 with id a1', 'write users with id u1'];

describe('what an operation needs', () => {
  test.each<[GuardedOperation, readonly string[]]>([
    ['GetAuthorizations', read],
    ['GetAuthorizationsID', read],
    ['PatchAuthorizationsID', [...read, ...write]],
    ['DeleteAuthorizationsID', write],
  ])('%s', (operation, permissions) => {
    expect(neededFor(operation, subject).map(describePermission)).toEqual(permissions);
  });

  test('a new authorization has no id yet', () => {
    const needed = neededFor('PostAuthorizations', { orgID: 'o1', userID: 'u1' });
    expect(needed.map(describePermission)).toEqual([
      'write authorizations of organization o1',
      'write users with id u1',
    ]);
  });

  test.each(operations)('%s is allowed with just that, and no longer when one permission is missing', (operation) => {
    const needed = neededFor(operation, subject);
    expect(allCovered(needed, needed)).toBe('allow');
    for (const index of needed.keys()) expect(allCovered(needed.toSpliced(index, 1), needed)).toBe('deny');
  });

  test('rights in a whole organization reach every authorization in it and none beside it', () => {
    const held = (['read', 'write'] as const).flatMap((action) => [
      { action, resource: { type: 'authorizations', orgID: 'o1' } },
      { action, resource: { type: 'users', id: 'u1' } },
    ]);
    for (const operation of operations) {
      expect(allCovered(held, neededFor(operation, subject))).toBe('allow');
      expect(allCovered(held, neededFor(operation, { ...subject, orgID: 'o2' }))).toBe('deny');
      expect(allCovered(held, neededFor(operation, { ...subject, userID: 'u2' }))).toBe('deny');
    }
  });
});
