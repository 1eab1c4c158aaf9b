import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { update } = places;

/** What the contracts say about changing one authorization. */
export const updating: Topic = {
  title: 'Change one authorization',
  sentences: [
    {
      says: 'The status of an authorization can be changed.',
      at: [`${update}/summary`, `${update}/description`],
      tests: [
        'status/edge',
        'status/self-loop',
        'status/walk',
        'status/reactivated-token-works',
        'status/switched-by-another',
        'status/created-inactive-switched-on',
        'status/switching-needs-writing',
        'concurrency/status-linearizable',
      ],
    },
    {
      says: 'A request that carries an inactive token is refused.',
      at: [`${update}/description`],
      tests: [
        'status/inactive-token-refused-on-item',
        'status/every-door-shut',
        'status/data-shut',
        'status/stays-refused',
        'status/inactive-token-refused-on-collection',
        'status/inactive-token-refused-on-resources',
        'status/inactive-token-stays-off',
        'status/created-inactive-refused',
        'users/switching-keeps-statuses',
        'status/self-switched-off-refused',
        'revocation/inactive-in-time',
        'delegation/inactive-cannot',
        'status/refused-after-many-uses',
      ],
    },
    {
      says: 'The path of a change names the authorization.',
      at: [`${update}/parameters/1/description`, `${update}/parameters/1/required`],
      tests: ['update/read-back', 'update/spares-others', 'errors/unknown-id-not-found', 'read/path-alone-names'],
    },
    {
      says: 'The body of a change holds the properties to change, and no others change.',
      at: [`${update}/requestBody/description`],
      tests: [
        'update/changes-only-what-it-says',
        'update/keeps-rights',
        'update/read-back',
        'update/cannot-change-identity',
        'update/last-wins',
        'update/empty-changes-nothing',
        'update/read-only-kept',
        'update/other-named-untouched',
        'update/refused-changes-nothing',
        'concurrency/no-lost-update',
        'update/every-combination',
        'update/stays-changed',
      ],
    },
    {
      says: 'A change needs a body.',
      at: [`${update}/requestBody/required`],
      tests: ['errors/malformed-patch-refused'],
    },
    {
      says: 'The body of a change is JSON.',
      at: [`${update}/requestBody/content`],
      tests: [
        'errors/content-type-checked',
        'errors/content-type-spellings-accepted',
        'errors/malformed-patch-refused',
        'errors/trailing-bytes-patch-refused',
        'laws/json-spelling-irrelevant',
      ],
    },
    {
      says: 'The answer to a change is 200 and shows the authorization as changed.',
      at: [`${update}/responses/200`, `${update}/responses/200/description`],
      tests: [
        'sessions/update-stored',
        'replicas/update-shown',
        'replicas/last-change',
        'replicas/own-writes',
        'update/answers-new-state',
        'update/moves-updated-at',
        'update/shown-alike',
        'wire/forms-kept-apart',
        'wire/none-match-after-change',
        'update/last-wins',
        'users/refused-change-leaves-nothing',
      ],
    },
  ],
};
