import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { schemas, authorization: properties } = places;

/** What the schema of an authorization says. */
export const authorization: Topic = {
  title: 'Schema of authorizations',
  sentences: [
    {
      says: 'An authorization has an organization and permissions.',
      at: [`${schemas}/Authorization`],
      tests: ['schema/body', 'create/echoes'],
    },
    {
      says: 'The server sets the times of creation and of the latest change, as date and time; nobody else can.',
      at: [`${properties}/createdAt`, `${properties}/updatedAt`],
      tests: [
        'schema/body',
        'update/moves-updated-at',
        'replicas/one-clock',
        'create/ignores-server-fields',
        'update/cannot-change-identity',
        'create/times',
        'update/moves-each-time',
        'update/times-by-the-clock',
      ],
    },
    {
      says: 'An authorization is for one organization, told by id and name.',
      at: [`${properties}/orgID/description`, `${properties}/org`, `${properties}/org/description`],
      tests: [
        'create/echoes',
        'organizations/hidden',
        'organizations/unchanged',
        'create/ignores-server-fields',
        'create/names',
        'organizations/same-user-hidden',
        'organizations/hidden-from-filters',
        'organizations/creates-nothing',
      ],
    },
    {
      says: 'The permissions are what the token allows; there is at least one.',
      at: [`${properties}/permissions`, `${properties}/permissions/description`],
      tests: [
        'concurrency/creations-keep-their-own',
        'schema/body',
        'permissions/needed-suffice',
        'permissions/read-cannot-write',
        'permissions/other-type-cannot',
        'lattice/equal-allowed',
      ],
    },
    {
      says: 'The server sets the id of an authorization.',
      at: [`${properties}/id`, `${properties}/id/description`],
      tests: [
        'create/sets',
        'create/unique',
        'create/ignores-server-fields',
        'update/cannot-change-identity',
        'delete/id-not-given-again',
        'create/concurrent-unique',
      ],
    },
    {
      says: 'The server sets the token, and no two authorizations share one.',
      at: [`${properties}/token`, `${properties}/token/description`],
      tests: [
        'create/unique',
        'create/ignores-server-fields',
        'update/cannot-change-identity',
        'create/concurrent-unique',
        'create/token-underived',
        'create/token-never-again',
        'create/token-entropy',
        'create/token-order',
        'delete/id-not-given-again',
        'secrecy/rendering-after-creation',
        'secrecy/hash-not-shown',
      ],
    },
    {
      says: 'A valid token is accepted for what its permissions allow, and for nothing else.',
      at: [`${properties}/token/description`],
      tests: [
        'authentication/every-token-works',
        'replicas/new-token-accepted',
        'status/active-token-works',
        'users/leaving-spares-others',
        'create/token-works',
        'permissions/needed-suffice',
        'permissions/each-needed',
        'permissions/other-spelling-no-wider',
        'permissions/head-no-wider',
        'permissions/method-override-no-wider',
        'permissions/read-cannot-write',
        'permissions/other-type-cannot',
        'status/switching-needs-writing',
        'delegation/no-greater-token-shown',
        'users/deletion-spares-others',
        'permissions/near-id-no-wider',
        'permissions/any-of-several-suffices',
        'permissions/data-stays-denied',
        'delegation/asked-anew',
        'users/every-token-ends',
      ],
    },
    {
      says: 'The owner is the user that the authorization was scoped to, otherwise its creator; the server sets id and name.',
      at: [
        `${properties}/userID`,
        `${properties}/userID/description`,
        `${properties}/user`,
        `${properties}/user/description`,
      ],
      tests: [
        'create/sets',
        'filters/user-id',
        'create/ignores-server-fields',
        'update/cannot-change-identity',
        'create/names',
        'users/scoped-to-another',
        'users/unknown-owner-refused',
      ],
    },
    {
      says: 'The server sets the links of an authorization.',
      at: [`${properties}/links`],
      tests: ['schema/body', 'create/ignores-server-fields', 'create/links'],
    },
  ],
};
