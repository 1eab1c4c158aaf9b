import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { read, update, remove } = places;

/** What the contracts say about reading one authorization, and about the ids and refusals of all operations on one. */
export const reading: Topic = {
  title: 'Read one authorization',
  sentences: [
    {
      says: 'One authorization can be read by its id.',
      at: [`${read}/summary`, `${read}/parameters/1/description`, `${read}/parameters/1/required`],
      tests: ['read/equals-created'],
    },
    {
      says: 'Reading tells the permissions of a token and its user.',
      at: [`${read}/description`],
      tests: [
        'read/equals-created',
        'permissions/needed-suffice',
        'read/safe',
        'update/shown-alike',
        'concurrency/reads-never-go-back',
        'users/deleted-consistent',
      ],
    },
    {
      says: 'The answer to a read holds the token.',
      at: [`${read}/description`],
      contracts: ['oss'],
      tests: ['secrecy/rendering', 'secrecy/rendering-after-creation'],
    },
    {
      says: 'An operator token reads the authorizations of every organization.',
      at: [`${read}/description`],
      contracts: ['oss'],
      why: 'No answer tells whether the token of a run is an operator token, so that what it must see beyond its own organization is not known.',
    },
    {
      says: 'A read is answered 200 and shows the authorization.',
      at: [`${read}/responses/200`, `${read}/responses/200/description`],
      tests: [
        'read/equals-created',
        'read/alike-everywhere',
        'wire/accept',
        'wire/content-coding',
        'schema/body',
        'replicas/made-shown',
        'replicas/reads-forward',
      ],
    },
    {
      says: 'An id in the path is 16 hexadecimal digits.',
      at: [`${read}/parameters/1/schema`, `${update}/parameters/1/schema`, `${remove}/parameters/1/schema`],
      tests: ['errors/malformed-id-invalid'],
    },
    {
      says: 'A malformed id is answered 400.',
      at: [read, remove].flatMap((operation) => [
        `${operation}/responses/400`,
        `${operation}/responses/400/description`,
      ]),
      tests: ['errors/malformed-id-invalid', 'schema/read-status-listed', 'schema/delete-status-listed'],
    },
    {
      says: 'A caller without a valid token or the permission is answered 401.',
      at: [`${read}/responses/401`, `${remove}/responses/401`],
      tests: [
        'authentication/no-credential-refused',
        'authentication/unknown-token-refused',
        'permissions/other-type-cannot',
      ],
    },
    {
      says: 'An id that no authorization has is answered 404.',
      at: [read, remove].flatMap((operation) => [
        `${operation}/responses/404`,
        `${operation}/responses/404/description`,
      ]),
      tests: [
        'errors/unknown-id-not-found',
        'errors/near-id-finds-nothing',
        'delete/ends-reading',
        'delete/again-not-found',
        'delete/unknown-spares-others',
        'update/unknown-creates-nothing',
        'organizations/indistinguishable-read',
        'organizations/indistinguishable-delete',
        'concurrency/one-delete-wins',
        'concurrency/delete-final',
      ],
    },
  ],
};
