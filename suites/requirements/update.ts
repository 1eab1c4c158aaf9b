import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** Changing authorizations. */
export const update = {
  'update/answers-new-state': {
    level: 'must',
    sends: 'Status and description of an authorization are changed.',
    demands: 'The answer is 200 and shows what was set.',
    cites: [sources.updated, sources.staleStatus],
    needs: ['memory'],
  },
  'update/read-back': {
    level: 'must',
    sends: 'An authorization is changed, then read and listed.',
    demands: 'Both show what was set.',
    cites: [sources.update],
    needs: ['memory'],
  },
  'update/changes-only-what-it-says': {
    level: 'must',
    sends: 'Only the status, or only the description, of an authorization is changed.',
    demands: 'Everything else stays as it was, the time of the update excepted.',
    cites: [sources.updateRequest],
    needs: ['memory'],
  },
  'update/moves-updated-at': {
    level: 'should',
    sends: 'An authorization is changed.',
    demands: 'The time of the update moves forward and the time of creation stays.',
    cites: [sources.authorization],
    needs: ['memory'],
  },
  'update/cannot-change-identity': {
    level: 'must',
    sends: 'A change names another id, token, organization, user or other permissions beside a description.',
    demands: 'It is refused with 400, or those stay as they were.',
    cites: [sources.create, sources.updateRequest],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
