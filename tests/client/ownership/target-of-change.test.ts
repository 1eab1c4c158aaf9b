import { describe, expect, test } from 'vitest';
import {
  changedBy,
  createdBy,
  leadsAstray,
  membershipIn,
  subjectOf,
} from '../../../client/ownership/target-of-change.ts';
import type { RequestDraft } from '../../../spec/message.ts';

const [one, other] = ['00000000000000aa', '00000000000000BB'] as const;

function draft(method: string, path: string, json?: { readonly id: string }): RequestDraft {
  return { operation: null, method, path, ...(json === undefined ? {} : { body: { json } }) } as RequestDraft;
}

describe('what a request is about', () => {
  test('is told by its path, decoded', () => {
    expect(subjectOf({ path: `/api/v2/users/${one}/password` })).toEqual({
      ...{ collection: '/api/v2/users', kind: 'user' },
      segments: [one, 'password'],
    });
    expect(subjectOf({ path: '/api/v2/authorizations/..%2Fusers' }).segments).toEqual(['../users']);
    expect(subjectOf({ path: '/api/v2/authorizations/%zz' }).segments).toEqual(['%zz']);
    expect(subjectOf({ path: '/api/v2/dashboards/x' }).kind).toBeUndefined();
  });

  test('is a new thing where a collection is posted to, and nothing else', () => {
    expect(createdBy(draft('POST', '/api/v2/buckets'))).toBe('bucket');
    expect(createdBy(draft('POST', `/api/v2/buckets/${one}`))).toBeUndefined();
    expect(createdBy(draft('PUT', '/api/v2/buckets'))).toBeUndefined();
    expect(createdBy(draft('POST', '/api/v2/signin'))).toBeUndefined();
  });

  test('is a membership where a user joins an organization or leaves it', () => {
    const joined = { orgID: one, userID: other.toLowerCase() };
    expect(membershipIn(draft('POST', `/api/v2/orgs/${one}/members`, { id: other }))).toEqual(joined);
    expect(membershipIn(draft('DELETE', `/api/v2/orgs/${one}/owners/${other}`))).toEqual(joined);
    expect(membershipIn(draft('POST', `/api/v2/orgs/${one}/members`, { id: '../x' }))).toBeUndefined();
    expect(membershipIn(draft('DELETE', `/api/v2/orgs/${one}`))).toBeUndefined();
  });

  test('is every id of its path, and the user that joins', () => {
    const path = `/api/v2/orgs/${one}`;
    const organization = { id: one, path };
    const user = { id: other.toLowerCase(), path: `/api/v2/users/${other.toLowerCase()}` };
    expect(changedBy(draft('DELETE', path))).toEqual([organization]);
    expect(changedBy(draft('POST', `${path}/members`, { id: other }))).toEqual([organization, user]);
    expect(changedBy(draft('DELETE', `${path}/members/${other}`))).toEqual([organization, user]);
    expect(changedBy(draft('DELETE', `${path}/secrets/${other}`))).toEqual(
      [{ ...user, path: null }, organization].reverse(),
    );
    expect(changedBy(draft('PATCH', '/api/v2/authorizations/none'))).toEqual([]);
  });

  test('leads astray where a server may walk out of the collection', () => {
    for (const id of ['..', '.', '..%2Fusers%2Fx', `${one}%3Fforce`, 'x%5Cy', '../users'])
      expect(leadsAstray(draft('DELETE', `/api/v2/authorizations/${id}`)), id).toBe(true);
    expect(leadsAstray(draft('DELETE', `/api/v2/authorizations/${one}`))).toBe(false);
    expect(leadsAstray(draft('DELETE', '/api/v2/authorizations/not%20an%20id%25'))).toBe(false);
  });
});
