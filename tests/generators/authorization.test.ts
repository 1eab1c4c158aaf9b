import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorizationBody, authorizationDraft, updateBody, updateDraft } from '../../generators/authorization.ts';
import { setting } from './setting.ts';

const run = { seed: 1, numRuns: 500 };

describe('drafts', () => {
  test.each([
    ['authorizations', fc.sample(authorizationDraft(setting), run)],
    ['updates', fc.sample(updateDraft({ empty: true }), run)],
  ])('of %s have each optional property or not', (_, drafts) => {
    const present = new Set(
      drafts.map(({ status, description }) => `${status !== undefined} ${description !== undefined}`),
    );
    expect([...present].sort()).toEqual(['false false', 'false true', 'true false', 'true true']);
  });

  test('of updates change something unless they may be empty', () => {
    expect(fc.sample(updateDraft(), run).filter((draft) => Object.keys(draft).length === 0)).toEqual([]);
  });
});

describe('bodies', () => {
  const permissions = [{ action: 'read', resource: { type: 'buckets', orgID: setting.orgID } }] as const;

  test('hold the organization, the user and what the draft says', () => {
    const body = { orgID: '1', userID: '2', status: 'inactive', description: '', permissions };
    expect(authorizationBody({ status: 'inactive', description: '', permissions }, '1', '2')).toEqual(body);
  });

  test('hold nothing that the draft leaves out', () => {
    expect(Object.keys(authorizationBody({ permissions }, '1'))).toEqual(['orgID', 'permissions']);
    expect(updateBody({})).toEqual({});
  });
});
