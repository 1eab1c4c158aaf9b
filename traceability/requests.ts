import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { schemas, postRequest, updateRequest } = places;

/** What the schemas of requests say about the bodies of creates and changes. */
export const requests: Topic = {
  title: 'Schemas of requests',
  sentences: [
    {
      says: 'The body of a create must have an organization and permissions.',
      at: [`${schemas}/AuthorizationPostRequest`],
      tests: [
        'errors/invalid-payload-refused',
        'errors/null-refused',
        'errors/huge-number-refused',
        'errors/wrong-case-name-refused',
      ],
    },
    {
      says: 'The body of a create names the organization that owns the authorization.',
      at: [`${postRequest}/orgID/description`],
      tests: ['create/echoes', 'organizations/unchanged', 'organizations/creates-nothing'],
    },
    {
      says: 'The body of a create may name the user that the authorization is scoped to.',
      at: [`${postRequest}/userID/description`],
      tests: [
        'filters/user-id',
        'filters/user-name',
        'users/scoped-to-another',
        'users/create-for-other-allowed',
        'users/own-named-allowed',
      ],
    },
    {
      says: 'A session of a user holds the permissions of all authorizations of the user.',
      at: [`${postRequest}/userID/description`],
      tests: [
        'sessions/carries-permissions',
        'sessions/carries-every-authorization',
        'sessions/gains-permissions',
        'sessions/loses-permissions',
        'sessions/stays-its-users',
      ],
    },
    {
      says: 'A create names at least one permission.',
      at: [`${postRequest}/permissions`, `${postRequest}/permissions/description`],
      tests: [
        'errors/invalid-payload-refused',
        'create/echoes',
        'create/thousand-permissions',
        'wire/permission-counts',
        'create/repeated-permissions',
      ],
    },
    {
      says: 'A type alone covers every resource of the type, an id only that resource.',
      at: [`${postRequest}/permissions/description`],
      tests: [
        'permissions/one-bucket-only',
        'permissions/needed-suffice',
        'lattice/wider-allowed',
        'lattice/resource-denied',
        'lattice/grant-allowed',
        'laws/narrower-enables-nothing',
      ],
    },
    {
      says: 'A change may name a status and a description, and nothing else.',
      at: [`${schemas}/AuthorizationUpdateRequest`],
      tests: [
        'update/changes-only-what-it-says',
        'update/cannot-change-identity',
        'status/description-keeps-status',
        'errors/invalid-patch-refused',
        'errors/null-patch-refused',
        'errors/wrong-case-name-ignored',
        'update/empty-changes-nothing',
        'update/read-only-kept',
        'update/other-named-untouched',
        'update/refused-changes-nothing',
        'delegation/change-never-widens',
        'concurrency/no-lost-update',
      ],
    },
    {
      says: 'The status is `active` or `inactive`, and `active` unless told.',
      at: [`${updateRequest}/status`],
      tests: [
        'status/default-active',
        'status/create-inactive',
        'status/unknown-status-refused',
        'errors/empty-status-refused',
        'errors/empty-status-patch-refused',
        'status/empty-status-refused',
        'status/created-inactive-switched-on',
        'update/refused-changes-nothing',
        'concurrency/status-linearizable',
      ],
    },
    {
      says: 'The server refuses requests that carry an `inactive` token.',
      at: [`${updateRequest}/status/description`],
      tests: [
        'status/walk',
        'status/created-inactive-refused',
        'status/inactive-token-refused-on-item',
        'status/inactive-token-refused-on-collection',
        'errors/duplicate-status-in-force',
        'status/self-switched-off-refused',
        'revocation/inactive-in-time',
        'replicas/switched-off',
        'delegation/inactive-cannot',
      ],
    },
    {
      says: 'The description says what the token is for, in any text.',
      at: [`${updateRequest}/description`, `${updateRequest}/description/description`],
      tests: [
        'create/echoes',
        'update/read-back',
        'errors/large-payload-answered',
        'create/any-text',
        'wire/text-taken-literally',
        'create/long-description',
        'wire/created-sizes',
        'wire/description-sizes',
        'wire/forms-kept-apart',
        'update/empties-description',
      ],
    },
  ],
};
