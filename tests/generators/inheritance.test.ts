import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parentAndChild } from '../../generators/permissions/inheritance.ts';
import { permission } from '../../generators/permissions/permission.ts';
import { narrower, sideways, wider } from '../../generators/permissions/relation.ts';
import { covers, mayGrant, type Permission } from '../../spec/permissions.ts';
import { setting } from './setting.ts';

const [bucket, otherBucket] = setting.ids.buckets;
const { orgID, otherOrgID } = setting;
const readAll: Permission = { action: 'read', resource: { type: 'buckets', orgID } };
const readOne: Permission = { action: 'read', resource: { type: 'buckets', orgID, id: bucket } };

describe('the neighbours of a permission', () => {
  test('that are narrower ask for one resource or one organization', () => {
    expect(narrower({ action: 'read', resource: { type: 'buckets' } }, setting)).toEqual([
      { relation: 'equal', permission: { action: 'read', resource: { type: 'buckets' } } },
      { relation: 'narrower/one-resource', permission: { action: 'read', resource: { type: 'buckets', id: bucket } } },
      {
        relation: 'narrower/one-resource',
        permission: { action: 'read', resource: { type: 'buckets', id: otherBucket } },
      },
      { relation: 'narrower/one-organization', permission: readAll },
    ]);
  });

  test('that are wider ask for every resource or every organization', () => {
    expect(wider(readOne)).toEqual([
      { relation: 'wider/every-resource', permission: readAll },
      { relation: 'wider/every-organization', permission: { action: 'read', resource: { type: 'buckets' } } },
    ]);
  });

  test('that are sideways differ in one thing', () => {
    expect(sideways(readOne, setting)).toEqual([
      { relation: 'sideways/other-action', permission: { ...readOne, action: 'write' } },
      { relation: 'sideways/other-type', permission: { action: 'read', resource: { type: 'tasks', orgID } } },
      { relation: 'sideways/other-type', permission: { action: 'read', resource: { type: 'orgs', orgID } } },
      {
        relation: 'sideways/other-resource',
        permission: { action: 'read', resource: { type: 'buckets', orgID, id: otherBucket } },
      },
      {
        relation: 'sideways/other-organization',
        permission: { action: 'read', resource: { type: 'buckets', orgID: otherOrgID, id: bucket } },
      },
    ]);
  });

  test('are covered, cover, or neither, as their names say', () => {
    fc.assert(
      fc.property(permission(setting), (origin) => {
        for (const one of narrower(origin, setting)) expect(covers(origin, one.permission)).toBe('allow');
        for (const one of wider(origin)) expect(covers(one.permission, origin)).toBe('allow');
        for (const one of sideways(origin, setting)) expect(covers(origin, one.permission)).not.toBe('allow');
      }),
    );
  });
});

describe.each(['instance', 'organization'] as const)('parents and children with reach %s', (reach) => {
  const pairs = fc.sample(parentAndChild({ ...setting, reach }), { seed: 1, numRuns: 2000 });
  const denied = pairs.filter(({ decision }) => decision === 'deny');

  test('are allowed and denied about equally often', () => {
    expect(denied.length / pairs.length).toBeGreaterThan(0.35);
    expect(denied.length / pairs.length).toBeLessThan(0.65);
  });

  test('are denied at times for a permission that is not the first', () => {
    const late = denied.filter(({ parent, child: [first] }) => first && mayGrant(parent, [first], reach) === 'allow');
    expect(late.length).toBeGreaterThan(pairs.length / 20);
  });

  test.each(['equal', 'narrower/one-resource'])('are allowed at times for %s alone', (relation) => {
    expect(pairs.some((pair) => pair.relation === relation && pair.decision === 'allow')).toBe(true);
  });

  test.each([
    'wider/every-resource',
    'sideways/other-action',
    'sideways/other-type',
    'sideways/other-resource',
    'sideways/other-organization',
  ])('are denied at times for %s alone', (relation) => {
    expect(denied.some((pair) => pair.relation === relation)).toBe(true);
  });
});

test('a child that is denied shrinks to one permission of a parent of one', () => {
  const allowed = fc.property(parentAndChild(setting), ({ decision }) => decision === 'allow');
  for (const seed of [1, 2, 3, 4]) {
    const [smallest] = fc.check(allowed, { seed }).counterexample ?? [];
    expect(smallest).toMatchObject({ parent: [readAll], child: [{ action: 'write' }] });
  }
});
