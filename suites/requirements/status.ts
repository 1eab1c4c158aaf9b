import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** The status of an authorization, and what it means for its token. */
export const status = {
  'status/default-active': {
    level: 'must',
    sends: 'An authorization is created without a status.',
    demands: 'It is active.',
    cites: [sources.status],
    needs: ['memory'],
  },
  'status/create-inactive': {
    level: 'must',
    sends: 'An authorization is created as inactive.',
    demands: 'It is inactive, in the answer and when read.',
    cites: [sources.status],
    needs: ['memory'],
  },
  'status/created-inactive-refused': {
    level: 'must',
    sends: 'A token that was created as inactive is used to read an authorization.',
    demands: 'It is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
  },
  'status/edge': {
    level: 'must',
    sends: 'An authorization is switched off, on, and off again.',
    demands: 'Each change answers 200 and is read back.',
    cites: [sources.update],
    needs: ['memory'],
  },
  'status/self-loop': {
    level: 'must',
    sends: 'The status that an authorization has is set once more.',
    demands: 'The answer is 200 and the status stays.',
    cites: [sources.update],
    needs: ['memory'],
  },
  'status/unknown-status-refused': {
    level: 'must',
    sends: 'An authorization is given a status that the contract does not list.',
    demands: 'The answer is 400 and the status stays.',
    cites: [sources.status, sources.badRequest],
    needs: ['memory'],
  },
  'status/walk': {
    level: 'must',
    sends: 'Any sequence of changes, looks and uses is made.',
    demands: 'Every look shows the state that the changes add up to, and the token works exactly while it is active.',
    cites: [sources.update, sources.status],
    needs: ['memory', 'permissions'],
  },
  'status/active-token-works': {
    level: 'must',
    sends: 'An active token that may do everything with authorizations reads, lists, changes and creates.',
    demands: 'Every request succeeds.',
    cites: [sources.authorization],
    needs: ['memory', 'permissions'],
  },
  'status/inactive-token-refused-on-item': {
    level: 'must',
    sends: 'A token is switched off and used to read, change and delete an authorization.',
    demands: 'Each request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
  },
  'status/inactive-token-refused-on-collection': {
    level: 'must',
    sends: 'A token is switched off and used to list and to create authorizations.',
    demands: 'Each request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
  },
  'status/inactive-token-refused-on-resources': {
    level: 'must',
    sends: 'A token that may read buckets is switched off and used to list them.',
    demands: 'The request is refused.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions', 'buckets'],
  },
  'status/inactive-token-stays-off': {
    level: 'must',
    sends: 'A token switches itself off and then tries to switch itself on.',
    demands: 'The attempt is refused and the authorization stays inactive.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
  },
  'status/reactivated-token-works': {
    level: 'must',
    sends: 'A token is switched off, on again, and used.',
    demands: 'It works as before.',
    cites: [sources.update],
    needs: ['memory', 'permissions'],
  },
  'status/description-keeps-status': {
    level: 'must',
    sends: 'The description of an inactive authorization is changed.',
    demands: 'It stays inactive and its token stays refused.',
    cites: [sources.updateRequest],
    needs: ['memory', 'permissions'],
  },
} as const satisfies Catalogue;
