import { internalError, invalid } from '../../reference/http/problem.ts';
import { anyway, type Fault } from '../fault.ts';
import { cloud, oss } from '../shared/profiles.ts';

/** How the permissions that a creation asks for are granted wrongly. */
export const createPermissionsFaults: readonly Fault[] = [
  {
    id: 'create-drops-permission',
    breaks: 'create/echoes',
    says: 'Of two or more permissions the last one is lost at creation.',
    override: () => ({
      grantedPermissions: (requested) => (requested.length < 2 ? requested : requested.slice(0, -1)),
    }),
  },
  {
    id: 'secrets-permission-narrowed',
    breaks: 'create/every-type',
    says: 'A permission to write secrets becomes one to read them.',
    override: ({ grantedPermissions }) => ({
      grantedPermissions: (requested) =>
        grantedPermissions(requested).map((permission) =>
          permission.resource.type === 'secrets' ? { ...permission, action: 'read' } : permission,
        ),
    }),
  },
  {
    id: 'permissions-capped',
    breaks: 'create/thousand-permissions',
    says: 'Of more than 255 permissions the rest is lost at creation.',
    override: ({ grantedPermissions }) => ({
      grantedPermissions: (requested) => grantedPermissions(requested).slice(0, 255),
    }),
  },
  {
    id: 'repeated-permission-dropped',
    breaks: 'create/repeated-permissions',
    says: 'A permission that a creation names twice is left out altogether.',
    override: ({ grantedPermissions }) => ({
      grantedPermissions: (requested) => {
        const named = Object.values(Object.groupBy(requested, (permission) => JSON.stringify(permission)));
        const once = named.flatMap((same = []) => (same.length === 1 ? same : []));
        return grantedPermissions(once.length === 0 ? requested : once);
      },
    }),
  },
  {
    id: 'cloud-type-refused',
    breaks: 'create/contract-types-accepted',
    says: 'A creation that names the resource type flows is refused.',
    notOnReleases: anyway,
    profiles: oss,
    override: ({ grantedPermissions }) => ({
      grantedPermissions: (requested) => {
        if (requested.some(({ resource }) => resource.type === 'flows')) throw invalid('flows is no resource type');
        return grantedPermissions(requested);
      },
    }),
  },
  {
    id: 'instance-permission-crashes',
    breaks: 'create/instance-permission-answered',
    says: 'A creation that names the resource type instance ends in an internal error.',
    profiles: cloud,
    override: ({ mayDelegate }) => ({
      mayDelegate: (held, requested) => {
        if (requested.some(({ resource }) => resource.type === 'instance')) throw internalError();
        return mayDelegate(held, requested);
      },
    }),
  },
  {
    id: 'single-permission-refused',
    breaks: 'create/token-works',
    says: 'A token with a single permission is not accepted.',
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, token) => {
        const found = authorizationOfToken(store, token);
        return found?.permissions.length === 1 ? undefined : found;
      },
    }),
  },
];
