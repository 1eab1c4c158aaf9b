import { type Action, type Decision, mayGrant, type Permission, type UnscopedReach } from './permissions.ts';

/** How far a permission reaches, seen from one resource of one organization. */
export const scopes = [
  'anywhere',
  'this-organization',
  'other-organization',
  'this-resource',
  'other-resource',
] as const;

/** One of the scopes. */
export type Scope = (typeof scopes)[number];

/** The scopes that a request can ask for; what is another's is seen from the one that is held. */
export const wantedScopes = ['anywhere', 'this-organization', 'this-resource'] as const satisfies readonly Scope[];

/** The name that stands for any type but the wanted one. */
export const anotherType = 'another-type';

/** A permission with words where its ids are. */
export interface Reach {
  readonly action: Action;
  readonly type: string;
  readonly scope: Scope;
}

/** What the words of a scope stand for. */
export interface Identifiers {
  readonly orgID: string;
  readonly otherOrgID: string;
  readonly id: string;
  readonly otherID: string;
}

/** A held permission against a wanted one, both in words, and what the holder may expect. */
export interface LatticeCell {
  readonly held: string;
  readonly wanted: string;
  readonly expected: Exclude<Decision, 'unspecified'>;
}

/** Types whose single resources lie in no organization (influxdb `authorizer/authorize.go`). */
const outsideOrganizations: readonly string[] = ['users', 'orgs'];

/** The permission that a reach stands for. */
export function permissionAt({ action, type, scope }: Reach, ids: Identifiers): Permission {
  const confined = outsideOrganizations.includes(type) ? {} : { orgID: ids.orgID };
  switch (scope) {
    case 'anywhere':
      return { action, resource: { type } };
    case 'this-organization':
      return { action, resource: { type, orgID: ids.orgID } };
    case 'other-organization':
      return { action, resource: { type, orgID: ids.otherOrgID } };
    case 'this-resource':
      return { action, resource: { type, id: ids.id, ...confined } };
    case 'other-resource':
      return { action, resource: { type, id: ids.otherID, ...confined } };
  }
}

/** A reach in words, such as `read buckets/this-organization`. */
export function describeReach({ action, type, scope }: Reach): string {
  return `${action} ${type}/${scope}`;
}

const words: Identifiers = { orgID: 'this', otherOrgID: 'other', id: 'one', otherID: 'another' };

/** Whether the holder of one reach may have another. */
export function decisionBetween(held: Reach, wanted: Reach, reach: UnscopedReach): Decision {
  return mayGrant([permissionAt(held, words)], [permissionAt(wanted, words)], reach);
}

/** The reaches that differ from a wanted one in nothing, or along one axis alone: its scope, its action or its type. */
export function heldAgainst(wanted: Reach): readonly Reach[] {
  const other: Action = wanted.action === 'read' ? 'write' : 'read';
  return [
    ...scopes.map((scope) => ({ ...wanted, scope })),
    { ...wanted, action: other },
    { ...wanted, type: anotherType },
  ];
}

/** Every cell about which the contract decides, for some types of resources. */
export function latticeOf(types: readonly string[], reach: UnscopedReach): readonly LatticeCell[] {
  const actions: readonly Action[] = ['read', 'write'];
  const wanted = types.flatMap((type) =>
    actions.flatMap((action) => wantedScopes.map((scope) => ({ action, type, scope }))),
  );
  return wanted.flatMap((one) =>
    heldAgainst(one).flatMap((held) => {
      const expected = decisionBetween(held, one, reach);
      return expected === 'unspecified' ? [] : [{ held: describeReach(held), wanted: describeReach(one), expected }];
    }),
  );
}
