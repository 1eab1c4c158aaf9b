import type { Request } from '../../reference/http/request.ts';
import type { Permission } from '../../reference/model/entities.ts';
import { anyway, type Fault } from '../fault.ts';
import { unchecked } from '../shared/unasked.ts';

/** How permissions are judged wrongly. */
export const permissionsFaults: readonly Fault[] = [
  {
    id: 'read-implies-write',
    breaks: 'permissions/read-cannot-write',
    says: 'Whoever may read a resource may write it.',
    override: ({ permits }) => ({
      permits: (held, needed) => permits(held, needed) || permits(held, asRead(needed)),
    }),
  },
  {
    id: 'write-implies-read',
    breaks: 'permissions/write-cannot-read',
    says: 'Whoever may write a resource may read it.',
    override: ({ permits }) => ({
      permits: (held, needed) =>
        permits(held, needed) || (needed.action === 'read' && permits(held, { ...needed, action: 'write' })),
    }),
  },
  {
    id: 'delete-needs-read',
    breaks: 'permissions/needed-suffice',
    says: 'Whoever may not read anything cannot delete an authorization that it may write.',
    override: ({ mayWrite }) => ({
      mayWrite: (caller, item, allowed) =>
        caller.permissions.some(({ action }) => action === 'read') && mayWrite(caller, item, allowed),
    }),
  },
  {
    id: 'list-without-right-empty',
    breaks: 'permissions/list-without-right-refused',
    says: 'Whoever may not list any authorization is shown an empty list.',
    notOnReleases: anyway,
    override: ({ typesAsked }) => ({ typesAsked: (operation) => (operation === 'list' ? [] : typesAsked(operation)) }),
  },
  userNotAsked('create-spares-user', 'permissions/each-needed', 'create'),
  userNotAsked('delete-spares-user', 'permissions/each-needed-by-source', 'delete'),
  {
    id: 'type-not-compared',
    breaks: 'permissions/other-type-cannot',
    says: 'A permission on any type of resources reaches the authorizations of its organization.',
    override: ({ permits }) => ({ permits: (held, needed) => permits(held, asTypeOf(held, needed)) }),
  },
  {
    id: 'bucket-id-not-compared',
    breaks: 'permissions/one-bucket-only',
    says: 'A permission for one bucket reaches every bucket of its organization.',
    override: ({ permits }) => ({ permits: (held, needed) => permits(forAllBuckets(held), needed) }),
  },
  {
    id: 'denial-wears-off',
    breaks: 'permissions/stays-denied',
    says: 'Who was denied six times to change an authorization may change it.',
    override: ({ mayWrite }) => {
      const denials = new Map<string, number>();
      return {
        mayWrite: (caller, item, allowed) => {
          const key = `${caller.authorization?.id} ${item.id}`;
          if (mayWrite(caller, item, allowed)) return true;
          denials.set(key, (denials.get(key) ?? 0) + 1);
          return (denials.get(key) ?? 0) > 6;
        },
      };
    },
  },
  {
    id: 'cased-path-unchecked',
    breaks: 'permissions/other-spelling-no-wider',
    says: 'Paths are routed whatever their case, and one that is not in lower case is served to everybody with a token.',
    override: (right) => ({
      ...unchecked(({ path }) => path !== path.toLowerCase())(right),
      pathOf: (path) => right.pathOf(path.toLowerCase()),
    }),
  },
  {
    id: 'head-unchecked',
    breaks: 'permissions/head-no-wider',
    says: 'HEAD is served to everybody with a token.',
    notOnReleases: 'The releases answer HEAD with 405.',
    override: unchecked(({ method }) => method === 'HEAD'),
  },
  {
    id: 'method-in-body-unchecked',
    breaks: 'permissions/method-override-no-wider',
    says: 'POST whose body names another method as `_method` is taken for that one, and served to everybody with a token.',
    override: (right) => ({
      ...unchecked((request) => methodInBody(request) !== undefined)(right),
      methodOf: (method, request) => right.methodOf(methodInBody(request) ?? method, request),
    }),
  },
  {
    id: 'blank-id-dropped',
    breaks: 'permissions/odd-resource-no-wider',
    says: 'An id of blanks alone in a permission is left out, so that the permission is for all of the type.',
    notOnReleases: 'The releases read ids of permissions as numbers, where blanks are refused.',
    override: ({ creationMembers }) => ({
      creationMembers: (body) => creationMembers(JSON.parse(JSON.stringify(body).replaceAll(/"id":" +",?/g, ''))),
    }),
  },
  {
    id: 'last-digit-not-compared',
    breaks: 'permissions/odd-resource-no-wider',
    says: 'The last digit of an id in a permission is not compared.',
    override: ({ permits }) => ({ permits: (held, needed) => permits(withoutDigit(held), withoutDigit(needed)) }),
  },
];

function withoutDigit({ action, resource }: Permission): Permission {
  return { action, resource: { ...resource, ...(resource.id === undefined ? {} : { id: resource.id.slice(0, -1) }) } };
}

function methodInBody({ method, body }: Request): string | undefined {
  if (method !== 'POST') return undefined;
  return /"_method":"([A-Z]+)"/.exec(Buffer.from(body).toString())?.[1];
}

function asRead({ resource }: Permission): Permission {
  return { action: 'read', resource };
}

function userNotAsked(id: string, breaks: string, operation: 'create' | 'delete'): Fault {
  return {
    id,
    breaks,
    says: `Whoever may write authorizations may ${operation} them without a permission on their user.`,
    override: ({ typesAsked }) => ({
      typesAsked: (one) => typesAsked(one).filter((type) => type !== 'users' || one !== operation),
    }),
  };
}

function asTypeOf(held: Permission, { action, resource }: Permission): Permission {
  if (resource.type !== 'authorizations') return { action, resource };
  return { action, resource: { ...resource, type: held.resource.type } };
}

function forAllBuckets(held: Permission): Permission {
  const { type, id, orgID } = held.resource;
  if (type !== 'buckets' || id === undefined || orgID === undefined) return held;
  return { action: held.action, resource: { type, orgID } };
}
