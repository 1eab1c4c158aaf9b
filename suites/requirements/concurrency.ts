import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What must hold when several clients act at the same time. */
export const concurrency = {
  'concurrency/status-linearizable': {
    level: 'should',
    sends: 'Several clients at once switch an authorization on and off, read it and use its token.',
    demands: 'One order of the requests, each effective between its sending and its answer, explains every answer.',
    cites: [sources.update, sources.status],
    needs: ['memory', 'permissions'],
  },
  'concurrency/patch-atomic': {
    level: 'must',
    sends: 'Several clients at once change status and description together, and read them.',
    demands: 'Nobody ever sees a part of a change.',
    cites: [sources.atomicPatch],
    needs: ['memory'],
  },
  'concurrency/no-lost-update': {
    level: 'should',
    sends: 'Several clients at once change either the status or the description of an authorization.',
    demands: 'No change undoes one of the other property.',
    cites: [sources.updateRequest, sources.atomicPatch],
    needs: ['memory'],
  },
  'concurrency/reads-never-go-back': {
    level: 'should',
    sends: 'One client changes a description again and again while others read it.',
    demands: 'Nobody reads an older description after somebody has read a newer one.',
    cites: [sources.read],
    needs: ['memory'],
  },
  'concurrency/one-delete-wins': {
    level: 'should',
    sends: 'Several clients delete the same authorization at once.',
    demands: 'One of them is told 204 and all others 404.',
    cites: [sources.removed, sources.removeNotFound],
    needs: ['memory'],
  },
  'concurrency/delete-final': {
    level: 'must',
    sends: 'An authorization is deleted while other clients change it, read it and use its token.',
    demands: 'Once it is gone, it never comes back and its token never works again.',
    cites: [sources.remove, sources.readNotFound],
    needs: ['memory', 'permissions'],
  },
  'concurrency/list-whole': {
    level: 'must',
    sends: 'Authorizations are listed while others are created and deleted.',
    demands: 'The list holds each authorization that was there all the time, once.',
    cites: [sources.list],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
