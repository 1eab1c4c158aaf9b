import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrower } from '../../generators/permissions/relation.ts';
import { allCovered, anyCovers, type Decision, mayGrant, type Permission } from '../../spec/permissions.ts';
import { instance, universe } from './universe.ts';

type Permissions = readonly Permission[];

const set = fc.array(fc.constantFrom(...universe, ...instance), { minLength: 1, maxLength: 4 });

/** Every decision about a caller that holds several permissions and needs several, by name. */
const decide: Readonly<Record<string, (held: Permissions, needed: Permissions) => readonly Decision[]>> = {
  anyCovers: (held, needed) => needed.map((need) => anyCovers(held, need)),
  allCovered: (held, needed) => [allCovered(held, needed)],
  'mayGrant where unscoped reaches the instance': (held, needed) => [mayGrant(held, needed, 'instance')],
  'mayGrant where unscoped reaches the organization': (held, needed) => [mayGrant(held, needed, 'organization')],
};

describe.each(Object.entries(decide))('%s', (_, decisions) => {
  /** Checks how the decisions may differ after what is held was changed. */
  function law(
    change: (held: Permissions, more: Permissions) => Permissions,
    keeps: (before: Decision, after: Decision) => boolean,
  ) {
    const holds = fc.property(set, set, set, (held, needed, more) => {
      const after = decisions(change(held, more), needed);
      return decisions(held, needed).every((before, index) => keeps(before, after[index] ?? before));
    });
    fc.assert(holds, { numRuns: 500 });
  }

  test('stays allowed as permissions are added', () => {
    const added = (held: Permissions, more: Permissions) => [...held, ...more];
    law(added, (before, after) => before !== 'allow' || after === 'allow');
  });

  test('does not become allowed as permissions are narrowed', () => {
    const setting = { types: ['buckets', 'tasks'], orgID: 'o1', ids: { buckets: ['b1', 'b2'], tasks: ['b1'] } };
    const narrowed = (permission: Permission) => narrower(permission, setting).at(-1)?.permission ?? permission;
    law(
      (held) => held.map(narrowed),
      (before, after) => before !== 'deny' || after !== 'allow',
    );
  });

  test('depends neither on the order nor on the repetition of what is held', () => {
    const repeated = (held: Permissions) => [...held, ...held].reverse();
    law(repeated, (before, after) => before === after);
  });

  test('depends neither on the order nor on the repetition of what is needed', () => {
    const same = fc.property(set, set, (held, needed) => {
      const twice = decisions(held, [...needed, ...needed].reverse());
      expect(new Set(twice)).toEqual(new Set(decisions(held, needed)));
    });
    fc.assert(same);
  });
});

describe('sets of permissions', () => {
  test('are all covered when each is', () => {
    fc.assert(
      fc.property(set, set, (held, needed) => {
        const each = needed.map((need) => anyCovers(held, need));
        const weakest = (['deny', 'unspecified', 'allow'] as const).find((decision) => each.includes(decision));
        return allCovered(held, needed) === weakest;
      }),
    );
  });

  test('that are empty cover nothing and need nothing', () => {
    expect(universe.filter((needed) => anyCovers([], needed) !== 'deny')).toEqual([]);
    expect([allCovered([], []), mayGrant([], [], 'instance')]).toEqual(['allow', 'allow']);
  });
});
