import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Methods and paths that the contract does not have. */
export const methods = {
  'errors/unknown-method-refused': {
    level: 'must',
    sends: 'PUT and PATCH to the collection, PUT and POST to one authorization.',
    demands: 'The answer is 405, 404 or 501, and the authorization is as it was.',
    cites: [sources.methods, sources.methodNotAllowed],
    needs: ['memory'],
  },
  'errors/method-not-allowed-lists-methods': {
    level: 'should',
    sends: 'PUT and PATCH to the collection, PUT and POST to one authorization.',
    demands: 'An answer of 405 has the header `Allow`, which does not name the method.',
    cites: [sources.methodNotAllowed],
    needs: ['memory'],
  },
  'errors/method-not-allowed-shape': {
    level: 'should',
    sends: 'PUT and PATCH to the collection, PUT and POST to one authorization.',
    demands: 'The refusal carries a JSON object with a code and a message.',
    cites: [sources.error, sources.code],
    needs: ['memory'],
  },
  'errors/unknown-path-shape': {
    level: 'should',
    sends: 'A read of a path below one authorization.',
    demands: 'The answer is 404 with a JSON object that has a code and a message.',
    cites: [sources.error, sources.notFound],
    needs: ['memory'],
  },
  'errors/head-answers-like-get': {
    level: 'should',
    sends: 'HEAD for the list and for one authorization.',
    demands: 'The status is that of GET, and there is no body.',
    cites: [sources.methods, sources.head],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
