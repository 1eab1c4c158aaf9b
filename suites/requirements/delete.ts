import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** Removing authorizations. */
export const removal = {
  'delete/answers-no-content': {
    level: 'must',
    sends: 'An authorization is deleted.',
    demands: 'The answer is 204.',
    cites: [sources.removed],
    needs: ['memory'],
  },
  'delete/ends-reading': {
    level: 'must',
    sends: 'An authorization is deleted, then read and changed.',
    demands: 'Both answer 404.',
    cites: [sources.readNotFound],
    needs: ['memory'],
  },
  'delete/again-not-found': {
    level: 'must',
    sends: 'An authorization is deleted twice.',
    demands: 'The second answer is 404.',
    cites: [sources.removeNotFound],
    needs: ['memory'],
  },
  'delete/ends-listing': {
    level: 'must',
    sends: 'An authorization is deleted and all are listed.',
    demands: 'The list does not hold it.',
    cites: [sources.remove],
    needs: ['memory'],
  },
  'delete/ends-token': {
    level: 'must',
    sends: 'A token is used, its authorization deleted, and the token used again.',
    demands: 'The second use is refused with 401.',
    cites: [sources.remove, sources.unauthorized],
    needs: ['memory'],
  },
  'delete/spares-others': {
    level: 'must',
    sends: 'One of two equal authorizations is deleted.',
    demands: 'The other can still be read and its token still works.',
    cites: [sources.remove],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
