import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { remove } = places;

/** What the contracts say about deleting one authorization. */
export const deletion: Topic = {
  title: 'Delete one authorization',
  sentences: [
    {
      says: 'An authorization can be deleted by its id.',
      at: [`${remove}/summary`, `${remove}/parameters/1/description`, `${remove}/parameters/1/required`],
      tests: ['delete/answers-no-content', 'delete/spares-others'],
    },
    {
      says: 'Deleting ends the token for good.',
      at: [`${remove}/description`],
      tests: [
        'concurrency/deletions-each-take-effect',
        'delete/ends-token',
        'create/token-never-again',
        'delete/every-door-shut',
        'delete/data-shut',
        'delete/stays-refused',
        'delete/ends-listing',
        'delete/ends-reading',
        'delete/spares-others',
        'delete/other-named-untouched',
        'delete/ends-filtered-listing',
        'delete/ends-token-everywhere',
        'delete/switched-off',
        'delete/own',
        'revocation/deleted-in-time',
        'replicas/deleted',
        'replicas/deletion-shown',
        'concurrency/delete-final',
      ],
    },
    {
      says: 'A token is paused by the status `inactive` instead of being deleted.',
      at: [`${remove}/description`],
      tests: ['status/reactivated-token-works', 'status/walk'],
    },
    {
      says: 'A delete is answered 204 without a body.',
      at: [`${remove}/responses/204`, `${remove}/responses/204/description`],
      tests: [
        'delete/answers-no-content',
        'schema/status',
        'schema/body',
        'delete/own',
        'delete/switched-off',
        'concurrency/one-delete-wins',
      ],
    },
  ],
};
