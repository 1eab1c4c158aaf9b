import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

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
  'update/empty-changes-nothing': {
    level: 'must',
    sends: 'A change that names no property is sent.',
    demands: 'It is refused with 400 or answered with 200, and all but the time of the update stays.',
    cites: [sources.updateRequest],
    needs: ['memory'],
  },
  'update/read-only-kept': {
    level: 'must',
    sends: 'A change names one property alone that nobody may change.',
    demands: 'It is refused with 400 or answered with 200, and that property stays with all others.',
    cites: [sources.updateRequest, sources.authorization],
    needs: ['memory'],
  },
  'update/refused-changes-nothing': {
    level: 'must',
    sends: 'A good description is sent together with an unknown status, or by one who may only read.',
    demands: 'The change is refused and the authorization stays as it was.',
    cites: [sources.updateRequest, sources.status, sources.badRequest],
    needs: ['memory'],
  },
  'update/last-wins': {
    level: 'must',
    sends: 'An authorization is changed several times.',
    demands: 'It is as the last change of each property left it.',
    cites: [sources.update, sources.updated],
    needs: ['memory'],
  },
  'update/moves-each-time': {
    level: 'should',
    sends: 'An authorization is changed several times.',
    demands: 'The time of the update moves forward with each change.',
    cites: [sources.updatedAt],
    needs: ['memory'],
  },
  'update/shown-alike': {
    level: 'must',
    sends: 'An authorization is changed, read and listed.',
    demands: 'The three answers show the same, the token excepted.',
    cites: [sources.updated, sources.read, sources.list],
    needs: ['memory'],
  },
  'update/empties-description': {
    level: 'must',
    sends: 'The description of an authorization is changed to an empty text.',
    demands: 'The answer and the reading show an empty description.',
    cites: [sources.description],
    needs: ['memory'],
  },
  'update/unknown-creates-nothing': {
    level: 'must',
    sends: 'An authorization that does not exist is changed, read and looked for in the list.',
    demands: 'Both answer 404, and the list does not hold it.',
    cites: [sources.readNotFound, sources.notFound],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
