import { optionalString } from '../reference/http/shape.ts';
import type { Fault } from './fault.ts';

/** How authorizations are made wrongly. */
export const creationFaults: readonly Fault[] = [
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
    id: 'create-takes-token',
    breaks: 'create/ignores-server-fields',
    says: 'A creation takes over the token that its body names.',
    override: () => ({
      takenAtCreation: (body) => {
        const token = optionalString(body, 'token');
        return token === undefined ? {} : { token };
      },
    }),
  },
  {
    id: 'token-reused',
    breaks: 'create/unique',
    says: 'Equal requests to create get the same token.',
    override: ({ issueToken }) => {
      const issued = new Map<string, string>();
      return {
        issueToken: (draft) => {
          const key = JSON.stringify(draft);
          const token = issued.get(key) ?? issueToken(draft);
          issued.set(key, token);
          return token;
        },
      };
    },
  },
  {
    id: 'refused-creation-kept',
    breaks: 'create/refused-leaves-nothing',
    says: 'A creation is stored before it is refused for a permission of another organization.',
    profiles: ['oss-2.9', 'oss-2.8', 'oss-2.7'],
    override: () => ({ storesUnchecked: () => true }),
  },
  {
    id: 'never-updated',
    breaks: 'create/times',
    says: 'Before its first update an authorization says that it was updated in 1970.',
    override: () => ({ takenAtCreation: () => ({ updatedAt: 0 }) }),
  },
  {
    id: 'self-link-to-collection',
    breaks: 'create/links',
    says: 'The link of an authorization to itself leads to the list of all.',
    override: () => ({
      represented: (representation) => ({
        ...representation,
        links: { self: '/api/v2/authorizations', user: `/api/v2/users/${representation.userID}` },
      }),
    }),
  },
  {
    id: 'organization-nameless',
    breaks: 'create/names',
    says: 'The id of the organization is shown in the place of its name.',
    override: () => ({ represented: (representation) => ({ ...representation, org: representation.orgID }) }),
  },
];
