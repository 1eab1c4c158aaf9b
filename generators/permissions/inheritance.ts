import * as fc from 'fast-check';
import {
  type Decision,
  describePermission,
  mayGrant,
  type Permission,
  type UnscopedReach,
} from '../../spec/permissions.ts';
import { permissionSet } from './permission.ts';
import { narrower, type Related, type RelationSetting, sideways, wider } from './relation.ts';

/** What parents and children may be made of. */
export interface InheritanceSetting extends RelationSetting {
  /** How far a permission without id and organization reaches in the edition at hand. */
  readonly reach: UnscopedReach;
}

/** The permissions of a token and of one that it is to create. */
export interface ParentAndChild {
  readonly parent: readonly Permission[];
  readonly child: readonly Permission[];
  /** How the child's permissions relate to the parent's, such as `equal, sideways/other-action`. */
  readonly relation: string;
  /** Whether the parent may create the child (`mayGrant`). */
  readonly decision: Exclude<Decision, 'unspecified'>;
}

/** Picks one neighbour of one of the parent's permissions: a relation, then one of its instances. Numbers wrap around. */
interface Step {
  readonly origin: number;
  readonly relation: number;
  readonly instance: number;
}

type Neighbours = (origin: Permission) => readonly Related[];

const step: fc.Arbitrary<Step> = fc.record({
  origin: fc.nat({ max: 15 }),
  relation: fc.nat({ max: 15 }),
  instance: fc.nat({ max: 63 }),
});

/**
 * A parent and a child about which the contract decides: in about half the cases the child asks for something that
 * its parent lacks, before, between or after things that it has. Shrinks to one permission each.
 */
export function parentAndChild(setting: InheritanceSetting): fc.Arbitrary<ParentAndChild> {
  return fc
    .record({
      parent: permissionSet(setting, { max: 3 }),
      within: fc.array(step, { maxLength: 3 }),
      beyond: fc.option(fc.record({ step, at: fc.nat({ max: 3 }) }), { nil: undefined, freq: 2 }),
    })
    .map(({ parent, within, beyond }) => {
      const lawful = within.map((one) => pick(parent, one, (origin) => narrower(origin, setting)));
      const more: Neighbours = (origin) => [...sideways(origin, setting), ...wider(origin)];
      const related = beyond === undefined ? lawful : lawful.toSpliced(beyond.at, 0, pick(parent, beyond.step, more));
      return judged(parent, related.length === 0 ? parent.map(equal) : distinct(related), setting.reach);
    })
    .filter((pair) => pair !== undefined);
}

function equal(permission: Permission): Related {
  return { relation: 'equal', permission };
}

function pick(parent: readonly Permission[], { origin, relation, instance }: Step, neighbours: Neighbours): Related {
  const byRelation = Object.groupBy(neighbours(choose(parent, origin)), (one) => one.relation);
  return choose(choose(Object.values(byRelation), relation) ?? [], instance);
}

function choose<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
}

function distinct(related: readonly Related[]): readonly Related[] {
  return [...new Map(related.map((one) => [describePermission(one.permission), one])).values()];
}

function judged(
  parent: readonly Permission[],
  related: readonly Related[],
  reach: UnscopedReach,
): ParentAndChild | undefined {
  const child = related.map((one) => one.permission);
  const relation = [...new Set(related.map((one) => one.relation))].join(', ');
  const decision = mayGrant(parent, child, reach);
  return decision === 'unspecified' ? undefined : { parent, child, relation, decision };
}
