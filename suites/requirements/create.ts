import type { Catalogue } from './requirement.ts';
import { sources } from './sources.ts';

/** Making authorizations. */
export const create = {
  'create/echoes': {
    level: 'must',
    sends: 'An authorization is created with generated permissions, status and description.',
    demands: 'The answer is 201 and shows the organization, permissions, status and description that were asked for.',
    cites: [sources.created, sources.authorization],
    needs: ['memory'],
  },
  'create/sets': {
    level: 'must',
    sends: 'An authorization is created.',
    demands: 'The server sets an id and a token and scopes the authorization to the creating user.',
    cites: [sources.create, sources.authorization],
    needs: ['memory'],
  },
  'create/unique': {
    level: 'must',
    sends: 'The same body is sent twice.',
    demands: 'Two authorizations with different ids and different tokens come of it.',
    cites: [sources.authorization],
    needs: ['memory'],
  },
  'create/every-type': {
    level: 'must',
    sends: 'A token is created for each action on each resource type of the profile.',
    demands: 'Each is created and echoes its permission.',
    cites: [sources.resource, sources.permission],
    needs: ['memory'],
  },
  'create/ignores-server-fields': {
    level: 'must',
    sends: 'The body of a create also names an id, a token, times and names of its own.',
    demands: 'None of them is taken over: the body is refused with 400, or the server sets its own.',
    cites: [sources.authorization],
    needs: ['memory'],
  },
  'create/token-works': {
    level: 'must',
    sends: 'A token that may read buckets is created and used at once.',
    demands: 'It is accepted.',
    cites: [sources.create],
    needs: ['memory', 'buckets'],
  },
} as const satisfies Catalogue;
