import { anyway, type Fault } from '../fault.ts';
import { heirsIn, withID } from '../shared/heirs.ts';
import { permittedAt } from '../shared/permitted-at.ts';
import { oss } from '../shared/profiles.ts';

/** How rights on buckets, their data and organizations are understood wrongly. */
export const permissionsResourcesFaults: readonly Fault[] = [
  {
    id: 'single-bucket-stays',
    breaks: 'permissions/bucket-needs-suffice',
    says: 'A permission for a single bucket does not suffice to delete it.',
    override: (right) =>
      permittedAt(
        ({ method, path }) => method === 'DELETE' && path.startsWith('/api/v2/buckets/'),
        (allowed, held) => allowed && held.resource.id === undefined,
        right,
      ),
  },
  {
    id: 'bucket-writer-makes-another',
    breaks: 'permissions/bucket-needs-each',
    says: 'Whoever may write one bucket of an organization may make another.',
    override: (right) =>
      permittedAt(
        ({ method, path }) => method === 'POST' && path === '/api/v2/buckets',
        (allowed, held, needed) => allowed || (held.action === 'write' && held.resource.type === needed.resource.type),
        right,
      ),
  },
  {
    id: 'points-need-all-buckets',
    breaks: 'permissions/data-needs-suffice',
    says: 'A permission for a single bucket does not suffice to write points into it.',
    override: (right) =>
      permittedAt(
        ({ path }) => path === '/api/v2/write',
        (allowed, held) => allowed && held.resource.id === undefined,
        right,
      ),
  },
  {
    id: 'any-bucket-takes-points',
    breaks: 'permissions/data-needs-each',
    says: 'Whoever may write one bucket of an organization may write points into each.',
    override: (right) =>
      permittedAt(
        ({ path }) => path === '/api/v2/write',
        (allowed, { action, resource: { type, orgID } }, needed) =>
          allowed || (action === 'write' && type === 'buckets' && orgID === needed.resource.orgID),
        right,
      ),
  },
  {
    id: 'writer-queries',
    breaks: 'permissions/write-shows-nothing',
    says: 'Whoever may write all buckets of an organization may query them.',
    profiles: ['cloud', ...oss],
    notOnReleases: anyway,
    override: (right) =>
      permittedAt(
        ({ path }) => path === '/api/v2/query',
        (allowed, { action, resource: { id, type, orgID } }, needed) =>
          allowed || (action === 'write' && type === 'buckets' && id === undefined && orgID === needed.resource.orgID),
        right,
      ),
  },
  {
    id: 'organization-reader-enrolls',
    breaks: 'permissions/reading-organizations',
    says: 'Whoever may read an organization may add members to it.',
    profiles: oss,
    notOnReleases: 'The releases are imitated without the list of members that the fault changes.',
    override: (right) =>
      permittedAt(
        ({ method, path }) => method === 'POST' && /\/orgs\/[^/]+\/(members|owners)$/.test(path),
        (allowed, held, needed) => allowed || right.permits({ ...held, action: 'write' }, needed),
        right,
      ),
  },
  {
    id: 'namesake-inherits-bucket',
    breaks: 'permissions/bucket-born-again',
    says: 'A permission for a deleted bucket is one for a new bucket of its name.',
    override: ({ authorizationOfToken }) => {
      const heirs = heirsIn(({ buckets }) => buckets);
      return {
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          const heirOf = heirs(store);
          const ids = (found?.permissions ?? []).flatMap(({ resource: { type, id } }) =>
            type === 'buckets' && id !== undefined ? [id] : [],
          );
          return ids.reduce((authorization, id) => {
            const heir = heirOf(id);
            return authorization === undefined || heir === null ? authorization : withID(authorization, id, heir);
          }, found);
        },
      };
    },
  },
  {
    id: 'gone-bucket-ends-token',
    breaks: 'permissions/beside-gone',
    says: 'A token that is for a bucket among others is refused once that was deleted.',
    override: ({ authorizationOfToken }) => {
      const known = new Set<string>();
      return {
        authorizationOfToken: (store, token) => {
          for (const id of store.buckets.keys()) known.add(id);
          const found = authorizationOfToken(store, token);
          const ids = (found?.permissions ?? []).flatMap(({ resource: { type, id } }) =>
            type === 'buckets' && id !== undefined ? [id] : [],
          );
          const gone = ids.some((id) => known.has(id) && !store.buckets.has(id));
          return gone && ids.length > 1 ? undefined : found;
        },
      };
    },
  },
];
