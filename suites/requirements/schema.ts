import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Conformance of every exchange to the contract. */
export const schema = {
  'schema/status': {
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every answer has a status that the operation documents.',
    cites: [sources.created, sources.removed],
    observed: true,
  },
  'schema/list-status-listed': {
    level: 'should',
    sends: 'Requests to list authorizations, good and bad.',
    demands: 'Every refusal has one of the statuses that the operation lists by number.',
    cites: [sources.listResponses],
    observed: true,
    needs: ['memory'],
  },
  'schema/create-status-listed': {
    level: 'should',
    sends: 'Requests to create authorizations, good and bad.',
    demands: 'Every refusal has one of the statuses that the operation lists by number.',
    cites: [sources.createResponses],
    observed: true,
    needs: ['memory'],
  },
  'schema/read-status-listed': {
    level: 'should',
    sends: 'Requests to read one authorization, good and bad.',
    demands: 'Every refusal has one of the statuses that the operation lists by number.',
    cites: [sources.readResponses],
    observed: true,
    needs: ['memory'],
  },
  'schema/delete-status-listed': {
    level: 'should',
    sends: 'Requests to delete one authorization, good and bad.',
    demands: 'Every refusal has one of the statuses that the operation lists by number.',
    cites: [sources.removeResponses],
    observed: true,
    needs: ['memory'],
  },
  'schema/media-type': {
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every answer has a media type that the operation documents.',
    cites: [sources.created, sources.readNotFound],
    observed: true,
  },
  'schema/headers': {
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every header that the contract documents is there and has a value of its schema.',
    cites: [sources.created],
    observed: true,
  },
  'schema/body': {
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every body matches the schema of its status.',
    cites: [sources.authorization, sources.error],
    observed: true,
  },
} as const satisfies Catalogue;
