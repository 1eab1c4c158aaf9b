import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a token may give to another. */
export const delegation = {
  'delegation/allowed': {
    level: 'must',
    sends: 'A token creates another with permissions that it has itself.',
    demands: 'The child is created.',
    cites: [sources.create, sources.delegation],
    needs: ['memory', 'permissions'],
  },
  'delegation/within-parent': {
    level: 'must',
    sends: 'A token tries to create another with one permission, which it does not have.',
    demands: 'The request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'delegation/every-permission-checked': {
    level: 'must',
    sends:
      'A token tries to create another with permissions of which it lacks one, at any place, after 32 others, too.',
    demands: 'The request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'delegation/chain-cannot-regain': {
    level: 'must',
    sends: 'A token gives another a part of its permissions, and that one tries to give away the rest.',
    demands: 'The request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'delegation/refused-leaves-nothing': {
    level: 'must',
    sends: 'A token tries to create another with a permission that it does not have, and the list is asked for.',
    demands: 'The request is refused and the list shows nothing of it.',
    cites: [sources.delegation, sources.list],
    needs: ['memory', 'permissions'],
  },
  'delegation/change-never-widens': {
    level: 'must',
    sends: 'A change names more permissions than a token has, and the token is used for them.',
    demands: 'The token is refused.',
    cites: [sources.create, sources.updateRequest],
    needs: ['memory', 'permissions'],
  },
  'delegation/no-greater-token-shown': {
    level: 'should',
    sends: 'A token that may only read reads and lists an authorization with more rights, and what is shown is used.',
    demands: 'No answer shows a token that does what its reader may not do.',
    cites: [sources.shownTokens, sources.tokenValue],
    needs: ['memory', 'permissions'],
  },
  'delegation/inactive-cannot': {
    level: 'must',
    sends: 'A token that has created another is made inactive and tries to create one more.',
    demands: 'The request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
  },
  'delegation/refusal-listed': {
    level: 'should',
    sends: 'A token tries to create another with a permission that it does not have.',
    demands: 'The status is one that the contract lists by its number.',
    cites: [sources.createResponses, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
} as const satisfies Catalogue;
