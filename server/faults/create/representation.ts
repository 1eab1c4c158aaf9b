import { optionalString } from '../../reference/http/shape.ts';
import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';
import { oss } from '../shared/profiles.ts';
import { atMost } from '../shared/rows.ts';

/** Code points that Unicode sets aside for internal use (Unicode 16.0 section 23.7). */
const noncharacter = /\p{Noncharacter_Code_Point}/gu;

/** How what was created is stored or shown wrongly. */
export const createRepresentationFaults: readonly Fault[] = [
  {
    id: 'refused-creation-kept',
    breaks: 'create/refused-leaves-nothing',
    says: 'A creation is stored before it is refused for a permission of another organization.',
    profiles: oss,
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
    id: 'equal-listed-once',
    breaks: 'create/equal-both-listed',
    says: 'A list shows one alone of two equal authorizations for a single resource.',
    override: ({ rows }) => ({
      rows: (selected, query, store) => atMost(1, equalTo, rows(selected, query, store)),
    }),
  },
  {
    id: 'user-shown-as-organization',
    breaks: 'create/sets',
    says: 'The id of the organization is shown in the place of that of the user.',
    override: () => ({ shownUserID: ({ orgID }) => orgID }),
  },
];

function equalTo({ description, permissions }: Authorization): string {
  return JSON.stringify([description, permissions]);
}
