import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

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
  'delete/ends-filtered-listing': {
    level: 'must',
    sends: 'An authorization is deleted and the list is filtered by what it had.',
    demands: 'The list does not hold it.',
    cites: [sources.remove, sources.list],
    needs: ['memory'],
  },
  'delete/id-not-given-again': {
    level: 'should',
    sends: 'An authorization is deleted and an equal one created.',
    demands: 'The new one has another token, and an id that none has or had.',
    cites: [sources.authorization],
    needs: ['memory'],
    observed: true,
  },
  'delete/switched-off': {
    level: 'must',
    sends: 'An authorization is switched off and deleted.',
    demands: 'The answer is 204, it cannot be read, and its token stays refused.',
    cites: [sources.remove, sources.removed],
    needs: ['memory'],
  },
  'delete/ends-token-everywhere': {
    level: 'must',
    sends: 'The token of a deleted authorization is used on each operation.',
    demands: 'Each request is refused with 401 and changes nothing.',
    cites: [sources.remove, sources.unauthorized],
    needs: ['memory', 'buckets'],
  },
  'delete/own': {
    level: 'must',
    sends: 'A token deletes its own authorization and is used again.',
    demands: 'The answer is 204, and then 401.',
    cites: [sources.removed, sources.unauthorized],
    needs: ['memory'],
  },
  'delete/unknown-spares-others': {
    level: 'must',
    sends: 'An id is deleted that nothing has, next to one that an authorization has.',
    demands: 'The answer is 404 and the authorization stays.',
    cites: [sources.removeNotFound],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
