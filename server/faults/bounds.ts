import { internalError, invalid } from '../reference/http/problem.ts';
import { optionalString } from '../reference/http/shape.ts';
import { anyway, type Fault } from './fault.ts';

/** Code points that Unicode sets aside for internal use (Unicode 16.0 section 23.7). */
const noncharacter = /\p{Noncharacter_Code_Point}/gu;

/** How large, rare or awkward contents of a creation are treated wrongly. */
export const boundsFaults: readonly Fault[] = [
  {
    id: 'permissions-capped',
    breaks: 'create/thousand-permissions',
    says: 'Of more than 255 permissions the rest is lost at creation.',
    override: ({ grantedPermissions }) => ({
      grantedPermissions: (requested) => grantedPermissions(requested).slice(0, 255),
    }),
  },
  {
    id: 'long-description-cut-in-list',
    breaks: 'create/long-description',
    says: 'A list shows no more than 65,535 characters of a description.',
    override: ({ shownDescription }) => ({
      shownDescription: (authorization, occasion) => {
        const shown = shownDescription(authorization, occasion);
        return occasion === 'list' ? shown.slice(0, 65_535) : shown;
      },
    }),
  },
  {
    id: 'noncharacters-dropped',
    breaks: 'create/any-text',
    says: 'Code points that are no characters are dropped from a description.',
    override: () => ({
      takenAtCreation: (body) => {
        const text = optionalString(body, 'description');
        return text === undefined ? {} : { description: text.replaceAll(noncharacter, '') };
      },
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
    profiles: ['oss-2.9', 'oss-2.8', 'oss-2.7'],
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
    profiles: ['cloud-serverless', 'cloud'],
    override: ({ mayDelegate }) => ({
      mayDelegate: (held, requested) => {
        if (requested.some(({ resource }) => resource.type === 'instance')) throw internalError();
        return mayDelegate(held, requested);
      },
    }),
  },
];
