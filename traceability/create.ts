import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { create } = places;

/** What the contracts say about creating authorizations. */
export const creation: Topic = {
  title: 'Create an authorization',
  sentences: [
    {
      says: 'An authorization can be created.',
      at: [`${create}/summary`],
      tests: ['create/echoes', 'create/equal-both-listed'],
    },
    {
      says: 'Creating an authorization generates a token, which the answer shows.',
      at: [`${create}/description`],
      tests: [
        'create/sets',
        'create/token-works',
        'create/unique',
        'create/concurrent-unique',
        'create/token-entropy',
        'create/token-order',
      ],
    },
    {
      says: 'A permission covers one resource or all resources of a type.',
      at: [`${create}/description`],
      tests: ['permissions/one-bucket-only', 'permissions/other-type-cannot'],
    },
    {
      says: 'The token can be read right after its creation.',
      at: [`${create}/description`],
      tests: ['create/sets', 'secrecy/token-only-at-creation'],
    },
    {
      says: 'The permissions of a token cannot be changed.',
      at: [`${create}/description`],
      tests: ['update/cannot-change-identity', 'delegation/change-never-widens'],
    },
    {
      says: 'A token stops working when the user who created it is deleted.',
      at: [`${create}/description`],
      tests: [
        'users/deleted-token-refused',
        'users/every-door-shut',
        'users/data-shut',
        'users/stays-refused',
        'users/born-again',
        'delegation/outlives-parent',
        'users/deleted-token-stays-dead',
        'users/deletion-spares-others',
        'users/deleted-consistent',
      ],
    },
    {
      says: 'It is wise to give tokens that write data to a generic user, and to keep tokens in a vault.',
      at: [`${create}/description`],
      why: 'It is advice for people and promises nothing about the server.',
    },
    {
      says: 'Creating needs permission to write authorizations and to write the user it is for.',
      at: [`${create}/description`],
      tests: [
        'permissions/needed-suffice',
        'permissions/each-needed',
        'permissions/read-cannot-write',
        'delegation/allowed',
        'users/create-for-other-allowed',
        'users/create-for-other-refused',
        'organizations/creates-nothing',
      ],
    },
    {
      says: 'The body says what the authorization shall be.',
      at: [`${create}/requestBody/description`],
      tests: [
        'create/echoes',
        'create/every-type',
        'create/ignores-server-fields',
        'create/other-named-untouched',
        'errors/unwise-json-stable',
        'errors/large-payload-answered',
      ],
    },
    {
      says: 'A create needs a body.',
      at: [`${create}/requestBody/required`],
      tests: ['errors/malformed-payload-refused'],
    },
    {
      says: 'The body is JSON.',
      at: [`${create}/requestBody/content`],
      tests: [
        'errors/content-type-checked',
        'errors/content-type-spellings-accepted',
        'errors/malformed-payload-refused',
        'errors/trailing-bytes-refused',
        'errors/binary-payload-refused',
        'errors/wrapped-payload-refused',
      ],
    },
    {
      says: 'The answer to a create is 201 and shows the authorization.',
      at: [`${create}/responses/201`, `${create}/responses/201/description`],
      tests: [
        'create/echoes',
        'create/sets',
        'read/equals-created',
        'schema/status',
        'schema/media-type',
        'schema/headers',
        'errors/duplicate-permissions-not-mixed',
        'create/concurrent-unique',
        'create/equal-both-listed',
        'create/names',
        'create/links',
        'create/times',
        'laws/key-order-irrelevant',
        'laws/unknown-properties-irrelevant',
      ],
    },
    {
      says: 'An invalid body is answered 400.',
      at: [`${create}/responses/400`],
      tests: [
        'errors/invalid-payload-refused',
        'errors/null-refused',
        'errors/empty-status-refused',
        'errors/huge-number-refused',
        'schema/create-status-listed',
        'create/refused-leaves-nothing',
        'users/unknown-owner-refused',
      ],
    },
    {
      says: 'A caller without a valid token or the permission is answered 401.',
      at: [`${create}/responses/401`],
      tests: [
        'authentication/no-credential-refused',
        'authentication/unknown-token-refused',
        'schema/create-status-listed',
        'create/refused-leaves-nothing',
        'delegation/refused-leaves-nothing',
        'delegation/refusal-listed',
      ],
    },
  ],
};
