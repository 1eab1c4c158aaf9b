import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Request } from '../../reference/http/request.ts';
import type { Members } from '../../reference/http/shape.ts';
import type { Fault } from '../fault.ts';
import { permittedAt } from '../shared/permitted-at.ts';
import { oss } from '../shared/profiles.ts';

/** How one thing is taken for another. */
export const permissionsOneOfTwoFaults: readonly Fault[] = [
  {
    id: 'user-found-by-name',
    breaks: 'permissions/one-of-two-shown',
    says: 'Whoever may read one user finds any other by its name.',
    profiles: oss,
    override: (right) =>
      permittedAt(
        ({ method, path, query }) => method === 'GET' && path === '/api/v2/users' && query.has('name'),
        (allowed, { action, resource: { type } }, needed) =>
          allowed || (type === 'users' && action === needed.action && type === needed.resource.type),
        right,
      ),
  },
  {
    id: 'password-of-any-user-set',
    breaks: 'permissions/one-of-two-changed',
    says: 'Whoever may write one user sets the password of any other.',
    profiles: oss,
    override: (right) =>
      permittedAt(
        ({ path }) => /\/users\/[^/]+\/password$/.test(path),
        (allowed, { action, resource: { type } }, needed) =>
          allowed || (type === 'users' && action === needed.action && type === needed.resource.type),
        right,
      ),
  },
  {
    id: 'named-permission-loses-id',
    breaks: 'permissions/names-mean-nothing',
    says: 'A permission that names its resource and its organization is stored without the id of the resource.',
    override: ({ creationMembers }) => ({
      creationMembers: (body) => {
        const { permissions, ...rest } = creationMembers(body);
        return { ...rest, ...(permissions !== undefined && { permissions: withoutIDs(permissions) }) };
      },
    }),
  },
  {
    id: 'bucket-moves',
    breaks: 'permissions/bucket-stays-in-organization',
    says: 'A change of a bucket that names an organization moves it there.',
    profiles: oss,
    override: bucketMoves,
  },
  {
    id: 'namesakes-share',
    breaks: 'permissions/namesakes-apart',
    says: 'A token may also do what older authorizations of its user with the same description may.',
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, token) => {
        const found = authorizationOfToken(store, token);
        if (found === undefined || found.description === '') return found;
        const older = store.authorizations
          .list()
          .filter(
            ({ id, userID, description }) =>
              id < found.id && userID === found.userID && description === found.description,
          );
        return { ...found, permissions: [...found.permissions, ...older.flatMap(({ permissions }) => permissions)] };
      },
    }),
  },
];

function withoutIDs(permissions: unknown): unknown {
  if (!Array.isArray(permissions)) return permissions;
  return permissions.map((permission: Members) => {
    const { id, ...resource } = (permission?.resource ?? {}) as Members;
    const named = id !== undefined && resource.name !== undefined && resource.org !== undefined;
    return named ? { ...permission, resource } : permission;
  });
}

function bucketMoves({ credentialOf, authorizationOfToken }: Decisions): Partial<Decisions> {
  let asked: { readonly id: string; readonly orgID: string } | null = null;
  return {
    credentialOf: (request, cookieName) => {
      asked = moveOf(request);
      return credentialOf(request, cookieName);
    },
    authorizationOfToken: (store, token) => {
      const bucket = store.buckets.get(asked?.id ?? '');
      const orgID = asked?.orgID ?? '';
      if (bucket !== undefined && store.organizations.has(orgID)) store.buckets.set(bucket.id, { ...bucket, orgID });
      return authorizationOfToken(store, token);
    },
  };
}

function moveOf({ method, path, body }: Request): { readonly id: string; readonly orgID: string } | null {
  const id = /^\/api\/v2\/buckets\/([0-9a-f]{16})$/.exec(path)?.[1];
  const orgID = /"orgID":"([0-9a-f]{16})"/.exec(Buffer.from(body).toString('utf8'))?.[1];
  return method === 'PATCH' && id !== undefined && orgID !== undefined ? { id, orgID } : null;
}
