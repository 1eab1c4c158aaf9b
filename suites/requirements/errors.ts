import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What a refusal looks like, and the ids that must be refused. */
export const errors = {
  'errors/malformed-id-invalid': {
    level: 'must',
    sends: 'Each operation on one authorization is sent with an id that is none.',
    demands: 'The answer is 400.',
    cites: [sources.readInvalid, sources.badRequest],
    needs: ['memory'],
  },
  'errors/malformed-filter-invalid': {
    level: 'must',
    sends: 'The list is filtered by an id that is none.',
    demands: 'The answer is 400.',
    cites: [sources.badRequest, sources.filterUserID],
    needs: ['memory'],
  },
  'errors/unknown-id-not-found': {
    level: 'must',
    sends: 'Each operation on one authorization is sent with an id that no authorization has.',
    demands: 'The answer is 404.',
    cites: [sources.readNotFound, sources.removeNotFound],
    needs: ['memory'],
  },
  'errors/shape': {
    level: 'must',
    sends: 'Requests that must be refused.',
    demands: 'Every refusal carries a JSON object with a code and a message.',
    cites: [sources.error, sources.unauthorized],
    observed: true,
  },
  'errors/code-matches-status': {
    level: 'must',
    sends: 'Requests that must be refused.',
    demands: 'The code of every refusal is the one that belongs to its status.',
    cites: [sources.code, sources.error],
    observed: true,
    needs: ['memory'],
  },
  'errors/no-internals': {
    level: 'should',
    sends: 'Requests that must be refused.',
    demands: 'The message of no refusal shows a stack trace, a type of the program, a place in its source or SQL.',
    cites: [sources.errorMessage],
    observed: true,
  },
  'errors/no-server-error': {
    level: 'must',
    sends: 'Requests of all kinds.',
    demands: 'None is answered with a status of 500 or above.',
    cites: [sources.serverError],
    observed: true,
  },
} as const satisfies Catalogue;
