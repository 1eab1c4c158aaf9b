import type { Topic } from './sentence.ts';

/** The page that prints the tag's own text; the OpenAPI documents carry a single sentence of it. */
const source = 'influxdata/docs-v2, InfluxDB Cloud Serverless API reference, tag "Authorizations (API tokens)"';

/** What the tag says about authorizations as a whole, before any operation. */
export const tag: Topic = {
  title: 'The tag Authorizations (API tokens)',
  sentences: [
    {
      says: 'API token authorizations can be created and managed.',
      at: [],
      source,
      tests: ['create/echoes', 'read/equals-created', 'update/read-back', 'delete/answers-no-content'],
    },
    {
      says: 'An authorization contains a list of `read` and `write` permissions for organization resources.',
      at: [],
      source,
      tests: [
        'create/echoes',
        'create/every-type',
        'lattice/equal-allowed',
        'lattice/wider-allowed',
        'lattice/action-denied',
        'lattice/resource-denied',
        'lattice/type-denied',
        'permissions/read-cannot-write',
        'permissions/write-cannot-read',
      ],
    },
    {
      says: 'An authorization provides an API token for authentication.',
      at: [],
      source,
      tests: ['create/token-works', 'authentication/no-credential-refused', 'authentication/unknown-token-refused'],
    },
    {
      says: 'An authorization belongs to an organization.',
      at: [],
      source,
      tests: ['create/echoes', 'update/cannot-change-identity', 'organizations/hidden', 'organizations/unchanged'],
    },
    {
      says: 'An authorization only contains permissions for its organization.',
      at: [],
      source,
      tests: ['organizations/foreign-resource', 'organizations/creates-nothing', 'lattice/organization-denied'],
    },
    {
      says: 'It is wise to create tokens that write data for a generic user, and to store tokens in a vault.',
      at: [],
      source,
      why: 'It is advice for people and promises nothing about the server.',
    },
    {
      says: 'An authorization can be scoped to a specific user when it is created.',
      at: [],
      source,
      tests: [
        'users/scoped-to-another',
        'users/create-for-other-allowed',
        'users/own-named-allowed',
        'filters/user-id',
      ],
    },
    {
      says: 'A user session is created with `POST /api/v2/signin`, by user name and password.',
      at: [],
      source,
      tests: ['sessions/signin', 'sessions/wrong-password-refused'],
    },
    {
      says: "A session carries the permissions granted by all the user's authorizations.",
      at: [],
      source,
      tests: [
        'sessions/carries-permissions',
        'sessions/carries-every-authorization',
        'sessions/gains-permissions',
        'sessions/loses-permissions',
        'sessions/without-permission-refused',
      ],
    },
    {
      says: 'A session is ended by signing out.',
      at: [],
      source,
      tests: ['sessions/signout-ends', 'sessions/signout-ends-for-each-operation', 'sessions/signout-spares-others'],
    },
  ],
};
