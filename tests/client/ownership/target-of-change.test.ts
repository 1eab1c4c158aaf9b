import { describe, expect, test } from 'vitest';
import { changedBy, createdBy, membershipIn, subjectOf } from '../../../client/ownership/target-of-change.ts';
import type { RequestDraft } from '../../../spec/message.ts';

const [one, other] = ['00000000000000aa', '00000000000000BB'] as const;

function draft(method: string, path: string, json?: { readonly id: string }): RequestDraft {
  return { operation: null, method, path, ...(json === undefined ? {} : { body: { json } }) } as RequestDraft;
}

const anywhere = (id: string) => ({
  id: id.toLowerCase(),
  paths: ['authorizations', 'buckets', 'users', 'orgs'].map((kind) => `/api/v2/${kind}/${id.toLowerCase()}`),
});

const changed = (request: RequestDraft) => changedBy(request, 'tokenproof-1f-');

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
    const organization = { id: one, paths: [path] };
    const user = { id: other.toLowerCase(), paths: [`/api/v2/users/${other.toLowerCase()}`] };
    expect(changed(draft('DELETE', path))).toEqual([organization]);
    expect(changed(draft('POST', `${path}/members`, { id: other }))).toEqual([organization, user]);
    expect(changed(draft('DELETE', `${path}/members/${other}`))).toEqual([organization, user]);
    expect(changed(draft('DELETE', `${path}/secrets/${other}`))).toEqual([organization, anywhere(other)]);
    expect(changed(draft('PATCH', '/api/v2/authorizations/none'))).toEqual([]);
  });

  test('is the bucket whose points it writes or deletes, unless its name is of the run', () => {
    const filling = (path: string, bucket: string) =>
      changed({
        ...draft('POST', path),
        query: [
          ['bucket', bucket],
          ['orgID', one],
        ],
      });
    const bucket = { id: other.toLowerCase(), paths: [`/api/v2/buckets/${other}`] };
    expect(filling('/api/v2/write', other)).toEqual([bucket]);
    expect(filling('/api/v2/delete', 'theirs')).toEqual([{ id: 'theirs', paths: [] }]);
    expect(filling('/api/v2/write', 'tokenproof-1f-bucket')).toEqual([]);
    expect(filling('/api/v2/query', other)).toEqual([]);
  });

  test('is every id in its path, however that is spelt', () => {
    for (const way of ['..%2Fusers%2F', '%252e%252e%252fusers/', 'x;', '%c0%af', '/./', '..\\\\'])
      expect(changed(draft('DELETE', `/api/v2/authorizations/${way}${other}`)), way).toEqual([anywhere(other)]);
    expect(changed(draft('DELETE', `/api/v2/authorizations/${one}%20`))).toEqual([anywhere(one)]);
    expect(changed(draft('DELETE', `/api/v2/authorizations/${one}0`))).toEqual([]);
  });

  test('is new also where the collection is spelt otherwise', () => {
    for (const path of ['/api/v2//buckets', '/api/v2/x/..%2fbuckets', '/API/v2/buckets/', '/api/v2/%62uckets;x=1'])
      expect(createdBy(draft('POST', path)), path).toBe('bucket');
  });
});
