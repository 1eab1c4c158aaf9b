import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, describePermission, mayGrant, type Permission, type UnscopedReach } from '../../spec/permissions.ts';
import { instance, universe } from './universe.ts';

const reach = fc.constantFrom<UnscopedReach>('instance', 'organization');

/** How the released server decides (influxdb `authz.go:Permission.matchesV1`). */
function matches(held: Permission, needed: Permission): boolean {
  const [h, n] = [held.resource, needed.resource];
  if (held.action !== needed.action) return false;
  if (h.type === 'instance') return true;
  if (h.type !== n.type) return false;
  if (h.id !== undefined) return n.id === h.id;
  return h.orgID === undefined || h.orgID === n.orgID;
}

describe('covers', () => {
  test('never contradicts the released server', () => {
    const all = [...universe, ...instance];
    const pairs = all.flatMap((held) => all.map((needed) => ({ held, needed })));
    const contradicts = pairs.filter(({ held, needed }) => {
      const decision = covers(held, needed);
      return decision !== 'unspecified' && (decision === 'allow') !== matches(held, needed);
    });
    expect(contradicts).toEqual([]);
  });

  test('leaves open only what an id without its organization, or one in another, leaves open', () => {
    const open = universe.flatMap((held) => universe.filter((needed) => covers(held, needed) === 'unspecified'));
    expect(open.length).toBeGreaterThan(0);
    for (const held of universe) {
      for (const needed of universe.filter((other) => covers(held, other) === 'unspecified')) {
        expect(held.resource.orgID).toBeDefined();
        if (held.resource.id === undefined) expect(needed.resource.orgID).toBeUndefined();
        else expect(needed.resource.orgID).not.toBe(held.resource.orgID);
      }
    }
  });

  test('is reflexive', () => {
    expect(universe.filter((permission) => covers(permission, permission) !== 'allow')).toEqual([]);
  });

  test('is transitive where it is decided', () => {
    const allowed = (held: Permission) => universe.filter((needed) => covers(held, needed) === 'allow');
    const broken = universe.flatMap((first) =>
      allowed(first).flatMap((second) => allowed(second).filter((third) => covers(first, third) === 'deny')),
    );
    expect(broken).toEqual([]);
  });
});

describe('mayGrant', () => {
  const g: Permission = { action: 'read', resource: { type: 'buckets' } };
  const inOrg = (orgID: string): Permission => ({ action: 'read', resource: { type: 'buckets', orgID } });
  const byId = (id: string): Permission => ({ action: 'read', resource: { type: 'buckets', id } });
  const both = (id: string, orgID: string): Permission => ({
    action: 'read',
    resource: { type: 'buckets', id, orgID },
  });
  const held = [g, inOrg('o1'), byId('b1'), both('b1', 'o1')];

  /** What released servers answered to a child of organization o1: created, forbidden, or not decided by a promise. */
  test.each<readonly [string, Permission, string]>([
    ['every organization', g, 'allow deny deny deny'],
    ['one organization', inOrg('o1'), 'allow allow deny deny'],
    ['another organization', inOrg('o2'), 'allow deny deny deny'],
    ['one id', byId('b1'), 'allow unspecified allow allow'],
    ['another id', byId('b2'), 'allow unspecified deny deny'],
    ['one id of the organization', both('b1', 'o1'), 'allow allow allow allow'],
    ['another id of the organization', both('b2', 'o1'), 'allow allow deny deny'],
    ['one id of another organization', both('b1', 'o2'), 'allow deny allow unspecified'],
    ['the other action', { ...g, action: 'write' }, 'deny deny deny deny'],
  ])('of %s under all, organization, id, and both', (_, wanted, decisions) => {
    expect(held.map((permission) => mayGrant([permission], [wanted], 'instance')).join(' ')).toBe(decisions);
  });

  test('demands nothing of an unscoped child where it says the same as the organization', () => {
    expect(mayGrant([inOrg('o1')], [g], 'organization')).toBe('unspecified');
  });

  test('agrees with covers about everything that is scoped', () => {
    const scoped = universe.filter(({ resource }) => resource.id !== undefined || resource.orgID !== undefined);
    for (const parent of universe) {
      for (const child of scoped) expect(mayGrant([parent], [child], 'instance')).toBe(covers(parent, child));
    }
  });

  test('lets everything beget itself', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...universe)), reach, (all, far) => mayGrant(all, all, far) === 'allow'),
    );
  });

  test('is transitive where it is decided', () => {
    const grantable = (parent: readonly Permission[], far: UnscopedReach) =>
      universe.filter((wanted) => mayGrant(parent, [wanted], far) === 'allow');
    const childOf = (parent: readonly Permission[], far: UnscopedReach) =>
      fc.subarray([...grantable(parent, far)], { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...universe), { minLength: 1, maxLength: 3 }),
        reach,
        fc.gen(),
        (parent, far, draw) => {
          const child = draw(childOf, parent, far);
          const grandchild = draw(childOf, child, far);
          return mayGrant(parent, grandchild, far) !== 'deny';
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test('permissions have different descriptions', () => {
  expect(new Set(universe.map(describePermission)).size).toBe(universe.length);
});
