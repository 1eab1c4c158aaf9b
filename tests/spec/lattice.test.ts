import { describe, expect, test } from 'vitest';
import {
  anotherType,
  decisionBetween,
  describeReach,
  heldAgainst,
  latticeOf,
  permissionAt,
  type Reach,
} from '../../spec/lattice.ts';
import { profileNames, profiles } from '../../spec/profiles.ts';

const ids = { orgID: 'o1', otherOrgID: 'o2', id: 'r1', otherID: 'r2' };
const readBucket: Reach = { action: 'read', type: 'buckets', scope: 'this-resource' };

test.each([
  ['buckets', 'anywhere', {}],
  ['buckets', 'this-organization', { orgID: 'o1' }],
  ['buckets', 'other-organization', { orgID: 'o2' }],
  ['buckets', 'this-resource', { orgID: 'o1', id: 'r1' }],
  ['buckets', 'other-resource', { orgID: 'o1', id: 'r2' }],
  ['users', 'this-resource', { id: 'r1' }],
  ['orgs', 'other-resource', { id: 'r2' }],
] as const)('%s/%s is a permission', (type, scope, resource) => {
  const permission = { action: 'write', resource: { type, ...resource } };
  expect(permissionAt({ action: 'write', type, scope }, ids)).toEqual(permission);
});

test('what is held differs from what is wanted along one axis at most', () => {
  expect(heldAgainst(readBucket).map(describeReach)).toEqual([
    'read buckets/anywhere',
    'read buckets/this-organization',
    'read buckets/other-organization',
    'read buckets/this-resource',
    'read buckets/other-resource',
    'write buckets/this-resource',
    `read ${anotherType}/this-resource`,
  ]);
});

test('what is held decides', () => {
  const decisions = heldAgainst(readBucket).map((held) => decisionBetween(held, readBucket, 'instance'));
  expect(decisions).toEqual(['allow', 'allow', 'deny', 'allow', 'deny', 'deny', 'deny']);
});

describe.each(profileNames)('the lattice of %s', (name) => {
  const { resourceTypes, unscopedReach } = profiles[name];
  const cells = latticeOf(resourceTypes.value, unscopedReach.value);
  const expected = (decision: string) => cells.filter((cell) => cell.expected === decision);

  test('has each cell once', () => {
    expect(new Set(cells.map(({ held, wanted }) => `${held} ${wanted}`)).size).toBe(cells.length);
  });

  test('lets everything be wanted by one who holds it, and refuses one who holds the other action or another type', () => {
    const wanted = new Set(cells.map((cell) => cell.wanted));
    expect(wanted.size).toBe(resourceTypes.value.length * 2 * 3);
    const equal = expected('allow').filter((cell) => cell.held === cell.wanted);
    expect(equal.length).toBe(wanted.size);
    const [action] = expected('deny').filter(({ held }) => held === `read ${anotherType}/this-resource`);
    expect(action?.wanted.startsWith('read ')).toBe(true);
    expect(expected('allow').some(({ held }) => held.includes(anotherType))).toBe(false);
  });

  test('leaves out what nothing decides: a user is in no organization', () => {
    const pair = { held: 'read users/this-organization', wanted: 'read users/this-resource' };
    expect(cells.some(({ held, wanted }) => held === pair.held && wanted === pair.wanted)).toBe(false);
  });
});
