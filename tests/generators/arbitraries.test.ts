import type * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorizationDraft, updateDraft } from '../../generators/authorization.ts';
import { malformedId, resourceId, unknownId } from '../../generators/invalid/identifier.ts';
import { parentAndChild } from '../../generators/permissions/inheritance.ts';
import { permission, permissionSet } from '../../generators/permissions/permission.ts';
import { anyCodePoints, description, organizationName } from '../../generators/values/strings.ts';
import { statusWalk } from '../../generators/walk.ts';
import { describePermission, mayGrant, type Permission } from '../../spec/permissions.ts';
import { assertDeterministic, assertShrinks, assertValid, nodesOf, sizeOf } from './assertions.ts';
import { setting } from './setting.ts';

interface Example<Value> {
  readonly make: () => fc.Arbitrary<Value>;
  readonly isValid: (value: Value) => boolean;
  readonly smallest: Value;
  /** Whether shorter texts count as smaller, or only fewer nodes do. */
  readonly size: (value: Value) => number;
}

/** Checks an example's types where it is written and forgets them for the table. */
function example<Value>(one: Example<Value>): () => void {
  return () => {
    assertValid(one.make(), one.isValid);
    assertDeterministic(one.make);
    assertShrinks(one.make(), one);
  };
}

const wellFormedId = /^(?!0{16})[0-9a-f]{16}$/;
const readBuckets: Permission = { action: 'read', resource: { type: 'buckets', orgID: setting.orgID } };
const ids: readonly (string | undefined)[] = setting.ids.buckets;

function isOfSetting({ action, resource }: Permission): boolean {
  const known = resource.type === 'buckets' ? ids : [];
  return (
    ['read', 'write'].includes(action) &&
    (setting.types as readonly string[]).includes(resource.type) &&
    resource.orgID === setting.orgID &&
    (resource.id === undefined || known.includes(resource.id))
  );
}

function isDistinct(permissions: readonly Permission[]): boolean {
  return new Set(permissions.map(describePermission)).size === permissions.length;
}

const examples = {
  description: example({
    make: () => description(),
    isValid: (text) => text.isWellFormed() && [...text].length <= 4096,
    smallest: '',
    size: () => 0,
  }),
  'description without NUL of 10': example({
    make: () => description({ max: 10, nul: false }),
    isValid: (text) => text.isWellFormed() && [...text].length <= 10 && !text.includes('\0'),
    smallest: '',
    size: () => 0,
  }),
  anyCodePoints: example({
    make: anyCodePoints,
    isValid: (text) => text.isWellFormed() && [...text].length <= 20 && !text.includes('\0'),
    smallest: '',
    size: () => 0,
  }),
  organizationName: example({
    make: organizationName,
    isValid: (name) => name !== '' && name.trim() === name && name.isWellFormed() && !/\p{Cc}/u.test(name),
    smallest: 'a',
    size: (name) => [...name].length,
  }),
  resourceId: example({
    make: resourceId,
    isValid: (id) => wellFormedId.test(id),
    smallest: '0000000000000001',
    size: (id) => Number.parseInt(id, 16),
  }),
  unknownId: example({
    make: () => unknownId(['000000000000000A']),
    isValid: (id) => wellFormedId.test(id) && id !== '000000000000000a',
    smallest: '0000000000000001',
    size: (id) => Number.parseInt(id, 16),
  }),
  malformedId: example({
    make: malformedId,
    isValid: ({ value }) => !wellFormedId.test(value) && !/^$|^\.{1,2}$|\//.test(value),
    smallest: { kind: 'one-short', value: '000000000000001', why: 'has 15 digits' },
    size: nodesOf,
  }),
  permission: example({
    make: () => permission(setting),
    isValid: isOfSetting,
    smallest: readBuckets,
    size: nodesOf,
  }),
  permissionSet: example({
    make: () => permissionSet(setting, { min: 1, max: 4 }),
    isValid: (set) => set.length >= 1 && set.length <= 4 && set.every(isOfSetting) && isDistinct(set),
    smallest: [readBuckets],
    size: nodesOf,
  }),
  parentAndChild: example({
    make: () => parentAndChild(setting),
    isValid: ({ parent, child, decision }) =>
      parent.every(isOfSetting) &&
      child.length > 0 &&
      isDistinct(child) &&
      mayGrant(parent, child, 'instance') === decision,
    smallest: { parent: [readBuckets], child: [readBuckets], relation: 'equal', decision: 'allow' },
    size: ({ parent }) => nodesOf(parent),
  }),
  authorizationDraft: example({
    make: () => authorizationDraft(setting),
    isValid: ({ permissions, status }) =>
      permissions.every(isOfSetting) && (status === undefined || status === 'active' || status === 'inactive'),
    smallest: { permissions: [readBuckets] },
    size: nodesOf,
  }),
  updateDraft: example({
    make: () => updateDraft({ empty: true }),
    isValid: (draft) => Object.keys(draft).every((name) => name === 'status' || name === 'description'),
    smallest: {},
    size: nodesOf,
  }),
  statusWalk: example({
    make: () => statusWalk({ max: 6 }),
    isValid: ({ steps }) => steps.length >= 1 && steps.length <= 6,
    smallest: { start: 'active', steps: [{ kind: 'get' }] },
    size: ({ steps }) => steps.length,
  }),
} as const;

describe('values are valid, the same for the same seed, and shrink to the smallest', () => {
  for (const [name, check] of Object.entries(examples)) test(name, check);
});

test('size counts nodes and text', () => {
  expect([sizeOf({ a: ['xy', 1] }), nodesOf({ a: ['xy', 1] })]).toEqual([6, 4]);
});
