import type { JsonObject } from '../../spec/json.ts';
import type { Permission } from '../../spec/permissions.ts';
import type { Setting } from '../setting.ts';

/** What a permission is about that is varied, and what is held beside it so that it can be used. */
export type Varied = 'buckets' | 'authorizations' | 'users';

/** The types whose permissions the run can use. */
export function variedTypes({ plan }: Setting): readonly Varied[] {
  return plan.bucketID === null || plan.absent.buckets !== undefined
    ? ['authorizations', 'users']
    : ['buckets', 'authorizations', 'users'];
}

/** Ids that are none, or another than the given one, or the same written otherwise; `undefined` leaves it out. */
function oddIDs(id: string): readonly (string | null | undefined)[] {
  const other = id.endsWith('0') ? '1' : '0';
  return [
    ...['', ' ', ' '.repeat(16), null, undefined, '*', '0', '0'.repeat(16)],
    ...[id.toUpperCase(), `0${id}`, `0000${id}`, id.replace(/^0+/, '').slice(1), `0x${id}`, `${id} `, ` ${id}`],
    ...[`${id.slice(0, -1)}${other}`, id.slice(0, -1), `${id}0`],
  ];
}

function oddTypes(type: string): readonly (string | null | undefined)[] {
  return ['', ' ', null, undefined, '*', type.toUpperCase(), `${type} `, type.slice(0, -1)];
}

/** Resources of which one member is odd: `orgID` only where resources of the type lie in an organization. */
export function oddResources(type: Varied, id: string, orgID: string): readonly JsonObject[] {
  const whole = type === 'users' ? { type, id } : { type, id, orgID };
  const inOrganization = type === 'users' ? {} : { orgID };
  return [
    ...oddIDs(id).map((odd) => withMember({ type, ...inOrganization }, 'id', odd)),
    ...['', ' ', null].map((odd) => withMember({ type }, 'id', odd)),
    ...(type === 'users' ? [] : oddIDs(orgID).map((odd) => withMember({ type }, 'orgID', odd))),
    ...(type === 'buckets' ? oddTypes(type).map((odd) => withMember({ ...whole, type: '' }, 'type', odd)) : []),
  ];
}

function withMember(resource: JsonObject, name: string, value: string | null | undefined): JsonObject {
  const { [name]: _, ...rest } = resource;
  return value === undefined ? rest : { ...rest, [name]: value };
}

/** The permission that a JSON resource stands for: `null` says nothing, as if the member were absent, and ids have no case. */
export function permissionOf(resource: JsonObject): Permission {
  const id = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : undefined);
  const { type } = resource;
  const [own, organization] = [id(resource.id), id(resource.orgID)];
  return {
    action: 'read',
    resource: {
      type: typeof type === 'string' ? type : '',
      ...(own === undefined ? {} : { id: own }),
      ...(organization === undefined ? {} : { orgID: organization }),
    },
  };
}
