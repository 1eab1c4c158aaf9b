import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

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
  'create/names': {
    level: 'must',
    sends: 'An authorization is created for oneself and for another user.',
    demands: 'The names of the organization and of the user belong to the ids that stand beside them.',
    cites: [sources.organizationName, sources.userName],
    needs: ['memory', 'member'],
  },
  'create/links': {
    level: 'must',
    sends: 'An authorization is created and its links are looked at.',
    demands: 'One leads to the authorization itself, the other to its user.',
    cites: [sources.links],
    needs: ['memory'],
  },
  'create/times': {
    level: 'should',
    sends: 'An authorization is created.',
    demands: 'It was created and updated at the same time, which is that of the answer.',
    cites: [sources.createdAt, sources.updatedAt],
    needs: ['memory'],
  },
  'create/refused-leaves-nothing': {
    level: 'must',
    sends: 'A create with an invalid body, or by one who may not create, is refused.',
    demands: 'The list holds nothing of it.',
    cites: [sources.createInvalid, sources.createUnauthorized, sources.list],
    needs: ['memory'],
  },
  'create/equal-both-listed': {
    level: 'must',
    sends: 'The same body is sent twice and all are listed.',
    demands: 'The list holds both.',
    cites: [sources.created, sources.list],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
