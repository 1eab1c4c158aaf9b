import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** The query parameters of the list. */
export const filters = {
  'filters/user-id': {
    level: 'must',
    sends: 'Authorizations of two users exist and the list is filtered by the id of one.',
    demands: 'Every row belongs to that user, and the user’s own row is there.',
    cites: [sources.filterUserID],
    needs: ['memory', 'member'],
  },
  'filters/user-name': {
    level: 'must',
    sends: 'Authorizations of two users exist and the list is filtered by the name of one.',
    demands: 'Every row belongs to that user, and the user’s own row is there.',
    cites: [sources.filterUser, sources.userFilter],
    needs: ['memory', 'member'],
  },
  'filters/org-id': {
    level: 'must',
    sends: 'The list is filtered by the id of the organization.',
    demands: 'Every row belongs to it, and what was made there is there.',
    cites: [sources.filterOrgID],
    needs: ['memory'],
  },
  'filters/org-name': {
    level: 'must',
    sends: 'The list is filtered by the name of another organization.',
    demands: 'No row of this organization is shown.',
    cites: [sources.filterOrg],
    needs: ['memory', 'second-organization'],
  },
  'filters/unknown-id-empty': {
    level: 'must',
    sends: 'The list is filtered by the id of a user or an organization that does not exist.',
    demands: 'No row is shown.',
    cites: [sources.filterUserID, sources.filterOrgID],
    needs: ['memory'],
  },
  'filters/together': {
    level: 'must',
    sends: 'The list is filtered by organization and user at once.',
    demands: 'The rows are those that both filters alone have in common.',
    cites: [sources.list],
    needs: ['memory', 'member'],
  },
  'filters/never-more': {
    level: 'must',
    sends: 'The list is filtered by any combination of parameters.',
    demands: 'No row is shown that the list without a filter does not show.',
    cites: [sources.list],
    needs: ['memory'],
  },
  'filters/unknown-parameter-ignored': {
    level: 'should',
    sends: 'The list is asked for with query parameters that the contract does not know.',
    demands: 'It shows what it shows without them.',
    cites: [sources.list],
    needs: ['memory'],
  },
  'filters/token': {
    level: 'must',
    sends: 'The list is filtered by the token of an authorization, and by one that does not exist.',
    demands: 'The first shows that authorization alone, the second shows none.',
    cites: [sources.filterToken],
    needs: ['memory'],
    profiles: ['cloud-serverless', 'cloud'],
  },
  'filters/token-first-counts': {
    level: 'must',
    sends: 'The list is filtered by the tokens of two authorizations at once.',
    demands: 'It shows the authorization of the first token alone.',
    cites: [sources.filterToken],
    needs: ['memory'],
    profiles: ['cloud-serverless', 'cloud'],
  },
  'filters/token-ignored': {
    level: 'must',
    sends: 'The list is filtered by a token that does not exist.',
    demands: 'It shows what it shows without the parameter.',
    cites: [sources.filterToken],
    needs: ['memory'],
    profiles: ['oss-2.7', 'oss-2.8', 'oss-2.9'],
  },
} as const satisfies Catalogue;
