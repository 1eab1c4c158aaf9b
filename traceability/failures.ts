import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { list, create, read, update, remove, responses, schemas, error } = places;
const unauthorized = `${responses}/AuthorizationError`;
const unauthorizedBody = `${unauthorized}/content/application~1json/schema/properties`;

/** What the contracts say about refusals and failures. */
export const failures: Topic = {
  title: 'Refusals and failures',
  sentences: [
    {
      says: 'The server fails with 500 where it ran into a state that it did not foresee.',
      at: [
        ...[list, create, read, remove].map((operation) => `${operation}/responses/500`),
        `${responses}/InternalServerError/description`,
      ],
      tests: ['errors/no-server-error'],
    },
    {
      says: 'Every other failure is told as an error object.',
      at: [
        ...[list, create, read, update, remove].map((operation) => `${operation}/responses/default`),
        `${responses}/GeneralServerError/description`,
      ],
      tests: ['errors/shape', 'schema/body', 'errors/method-not-allowed-shape', 'errors/unknown-path-shape'],
    },
    {
      says: 'The statuses that an operation lists by number are those of its refusals.',
      at: [list, create, read, remove].map((operation) => `${operation}/responses`),
      tests: [
        'schema/status',
        'schema/list-status-listed',
        'schema/create-status-listed',
        'schema/read-status-listed',
        'schema/delete-status-listed',
        'delegation/refusal-listed',
        'users/refusal-listed',
      ],
    },
    {
      says: 'A request without the header, with a malformed one, or without a token in it is answered 401.',
      at: [`${unauthorized}/description`],
      tests: [
        'authentication/no-credential-refused',
        'authentication/malformed-credential-refused',
        'authentication/connection-remembers-nobody',
        'authentication/unknown-token-refused',
        'authentication/before-validation',
        'authentication/refusal-without-effect',
        'authentication/token-elsewhere-refused',
        'authentication/altered-token-refused',
        'authentication/long-token-refused',
        'authentication/hashed-token-refused',
        'authentication/other-spelling-refused',
        'authentication/head-and-options-refused',
        'authentication/two-credentials-refused',
        'authentication/encoded-token-refused',
        'authentication/every-position-counts',
      ],
    },
    {
      says: 'A token that lacks a permission is answered 401.',
      at: [`${unauthorized}/description`],
      tests: [
        'concurrency/refused-amid-others',
        'permissions/each-needed',
        'permissions/read-cannot-write',
        'delegation/within-parent',
        'delegation/whatever-else-asked',
        'delegation/every-permission-checked',
        'lattice/grant-scope-denied',
        'lattice/grant-action-denied',
        'lattice/grant-type-denied',
        'delegation/chain-cannot-regain',
        'delegation/refused-leaves-nothing',
        'delegation/refusal-listed',
        'permissions/list-without-right-refused',
        'users/create-for-other-refused',
        'sessions/without-permission-refused',
      ],
    },
    {
      says: 'A deleted or invented credential is answered 401.',
      at: [`${unauthorized}/description`],
      tests: [
        'delete/ends-token',
        'sessions/invented-cookie-refused',
        'delete/ends-token-everywhere',
        'delete/own',
        'revocation/deleted-in-time',
        'sessions/altered-cookie-refused',
        'sessions/token-as-cookie-refused',
        'sessions/cookie-as-token-refused',
      ],
    },
    {
      says: 'The code of a 401 is `unauthorized`.',
      at: [`${unauthorizedBody}/code`, `${unauthorizedBody}/code/description`],
      tests: ['schema/body', 'errors/code-matches-status'],
    },
    {
      says: 'The message of a 401 is for people.',
      at: [`${unauthorizedBody}/message`, `${unauthorizedBody}/message/description`],
      tests: ['errors/shape', 'errors/no-internals'],
    },
    {
      says: 'An error object has a code.',
      at: [`${schemas}/Error`],
      tests: ['errors/shape', 'schema/body', 'errors/method-not-allowed-shape'],
    },
    {
      says: 'The code is one of a list, and tells programs what went wrong.',
      at: [`${schemas}/ErrorCode`, `${schemas}/ErrorCode/description`],
      tests: ['errors/code-matches-status', 'schema/body', 'errors/method-not-allowed-shape'],
    },
    {
      says: 'The message tells people what went wrong.',
      at: [`${error}/message`, `${error}/message/description`],
      tests: ['errors/shape', 'errors/no-internals'],
    },
    {
      says: '`op` and `err` help with debugging.',
      at: [`${error}/op`, `${error}/op/description`, `${error}/err`, `${error}/err/description`],
      why: 'Both may be absent, and any text in them is lawful; that it is text is judged by schema/body.',
    },
  ],
};
