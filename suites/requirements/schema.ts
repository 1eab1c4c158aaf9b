import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** Conformance of every exchange to the contract. */
export const schema = {
  'schema/status': {
    level: 'must',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Every answer has a status that the operation documents.',
    cites: [sources.created, sources.removed],
    observed: true,
  },
  'schema/status-listed': {
    level: 'should',
    sends: 'Requests to every operation, good and bad.',
    demands: 'Where an operation lists client errors by number, every refusal has one of those.',
    cites: [sources.createUnauthorized, sources.createInvalid],
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
