import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Queries of the list beyond a single right filter: pairs, contradictions, names that nobody has, and other parameters. */
export const queries = {
  'filters/pairs': {
    level: 'must',
    sends: 'Authorizations of two users exist and the list is filtered by user and organization, each by id or name.',
    demands: 'Of these authorizations it shows those of the user within the organization.',
    cites: [sources.list, sources.filterUser, sources.filterOrg],
    needs: ['memory', 'member', 'second-organization'],
  },
  'filters/contradiction-empty': {
    level: 'should',
    sends:
      'Authorizations of two users exist and the list is filtered by the id of one user and the name of the other.',
    demands: 'Neither authorization is shown.',
    cites: [sources.list, sources.filterUserID, sources.filterUser],
    needs: ['memory', 'member'],
  },
  'filters/name-as-id': {
    level: 'must',
    sends:
      'A token with the right to read the user’s authorizations lists them by the id and by the name of user or organization.',
    demands: 'Both lists show the same of them.',
    cites: [sources.filterUser, sources.filterUserID, sources.filterOrg, sources.filterOrgID],
    needs: ['memory', 'permissions'],
  },
  'filters/unknown-name-empty': {
    level: 'must',
    sends:
      'The list is filtered by a name that no user or organization has: longer, cut short, encoded, or a wildcard.',
    demands: 'No row is shown, whether the list is refused or not.',
    cites: [sources.filterUser, sources.filterOrg],
    needs: ['memory'],
  },
  'filters/unknown-name-listed': {
    level: 'should',
    sends: 'The list is filtered by a name that no user or organization has.',
    demands: 'The answer is 200 with no row, as for an id that nobody has.',
    cites: [sources.listResponses, sources.filterUser],
    needs: ['memory'],
  },
  'filters/empty-value': {
    level: 'must',
    sends: 'Authorizations of two users exist and the list is filtered by an empty value.',
    demands: 'It is refused, or shows both authorizations or neither.',
    cites: [sources.filterUserID, sources.filterUser, sources.filterOrgID, sources.filterOrg],
    needs: ['memory', 'member'],
  },
  'filters/repeated-value': {
    level: 'must',
    sends:
      'The list is filtered by user or organization twice, by other ids than those of an authorization that exists.',
    demands: 'It is refused, or does not show that authorization.',
    cites: [sources.filterUserID, sources.filterOrgID],
    needs: ['memory'],
  },
  'filters/upper-case-id': {
    level: 'should',
    sends: 'The list is filtered by an id in upper case.',
    demands: 'It is refused, or shows what it shows for the id in lower case.',
    cites: [sources.filterUserID, sources.filterOrgID],
    needs: ['memory'],
  },
  'filters/inactive-shown': {
    level: 'must',
    sends: 'An inactive authorization exists and the list is filtered by its user or organization.',
    demands: 'It is shown.',
    cites: [sources.list, sources.filterUserID, sources.filterOrgID],
    needs: ['memory'],
  },
  'filters/id-ignored': {
    level: 'should',
    sends: 'The list is asked for with the parameter `id`, which the contract does not have.',
    demands: 'It shows what it shows without it.',
    cites: [sources.listParameters],
    needs: ['memory'],
  },
  'filters/paging-ignored': {
    level: 'should',
    sends:
      'The list is asked for with `limit`, `offset`, `after` and other parameters of paging, which the contract does not have.',
    demands: 'It shows what it shows without them.',
    cites: [sources.listParameters, sources.list],
    needs: ['memory'],
  },
  'filters/garbage-never-more': {
    level: 'must',
    sends: 'The list is filtered by any text as the id or the name of a user or an organization.',
    demands: 'The list is refused, or does not show an authorization that the text does not name.',
    cites: [sources.list, sources.filterUser, sources.filterOrg],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
