import { type ParentAndChild, parentAndChild } from '../../generators/permissions/inheritance.ts';
import type { Permission } from '../../spec/permissions.ts';
import type { Setting } from '../setting.ts';

/** A token's permissions and those that it asks for, one or more of them in excess. */
export type Excess = Pick<ParentAndChild, 'parent' | 'child'>;

/** Parents and children about which the contract decides, of this organization. */
export function pairs({ grants, profile }: Setting, decision: 'allow' | 'deny') {
  return parentAndChild({ ...grants, reach: profile.unscopedReach.value }).filter(
    (pair) =>
      pair.decision === decision && pair.child.every(({ resource }) => sameOrganization(resource.orgID, grants.orgID)),
  );
}

/** A permission for another organization breaks the rule of the body itself, not that of its parent. */
function sameOrganization(wanted: string | undefined, own: string): boolean {
  return wanted === undefined || wanted === own;
}

/** What a parent holds to create at all must not cover what its child is refused for. */
export function isApart({ resource }: Permission): boolean {
  return resource.type !== 'authorizations' && resource.type !== 'users';
}

/** Pairs in which the child asks for more than its parent has, whatever else the parent needs to create it. */
export function excesses(setting: Setting) {
  return pairs(setting, 'deny').filter(({ child }) => child.every(isApart));
}

/** A permission in excess beside one for the same action and type: for another resource, or for all of them. */
export function excessOfOneKind({ grants: { orgID } }: Setting): readonly Excess[] {
  const bucket = (id?: string): Permission => ({
    action: 'read',
    resource: { type: 'buckets', orgID, ...(id === undefined ? {} : { id }) },
  });
  const held = bucket('00000000000b0c4e');
  return [bucket('00000000000b0c4f'), bucket()].flatMap((excess) => [
    { parent: [held], child: [held, excess] },
    { parent: [held], child: [excess, held] },
    { parent: [held], child: [held, held, excess, held] },
  ]);
}

/** One permission in excess after none, one, 32 and 300 that the token has, and before one. */
export function excessAtEachPlace({ grants }: Setting): readonly Excess[] {
  const actions = ['read', 'write'] as const;
  const all = grants.types
    .filter((type) => type !== 'authorizations')
    .flatMap((type) => actions.map((action) => ({ action, resource: { type, orgID: grants.orgID } })));
  const places = [
    { before: 0, after: 1 },
    { before: 1, after: 1 },
    { before: 1, after: 0 },
    { before: 32, after: 0 },
  ];
  const apart = places.filter(({ before, after }) => before + after < all.length);
  const many = Array.from({ length: 300 }, (_, index): Permission => {
    const id = (0x3000_0000 + index).toString(16).padStart(16, '0');
    return { action: 'read', resource: { type: 'buckets', orgID: grants.orgID, id } };
  });
  return [
    ...apart.map(({ before, after }) => {
      const held = all.slice(0, before + after);
      return { parent: held, child: held.toSpliced(before, 0, ...all.slice(-1)) };
    }),
    { parent: many, child: [...many, ...all.slice(-1)] },
    { parent: many, child: all.slice(-1) },
  ];
}
