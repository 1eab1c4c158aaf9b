import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What each permission reaches: every held one against every wanted one, by using a token. */
export const lattice = {
  'lattice/equal-allowed': {
    level: 'must',
    sends: 'A token with exactly the permissions that a request needs reads, creates, deletes and lists.',
    demands: 'It succeeds.',
    cites: [sources.permission, sources.matching],
    needs: ['memory', 'permissions'],
  },
  'lattice/wider-allowed': {
    level: 'must',
    sends: 'A token uses one resource with a permission for its organization, or for every organization.',
    demands: 'It succeeds.',
    cites: [sources.postRequest, sources.matching],
    needs: ['memory', 'permissions'],
  },
  'lattice/action-denied': {
    level: 'must',
    sends: 'A token has one of the needed permissions for the other action.',
    demands: 'It is refused, or shown nothing.',
    cites: [sources.permission, sources.matching],
    needs: ['memory', 'permissions'],
  },
  'lattice/type-denied': {
    level: 'must',
    sends: 'A token has one of the needed permissions for another type of resource.',
    demands: 'It is refused, or shown nothing.',
    cites: [sources.resource, sources.matching],
    needs: ['memory', 'permissions'],
  },
  'lattice/organization-denied': {
    level: 'must',
    sends: 'A token has one of the needed permissions for another organization.',
    demands: 'It is refused, or shown nothing.',
    cites: [sources.resource, sources.matching],
    needs: ['memory', 'permissions', 'second-organization', 'buckets'],
  },
  'lattice/resource-denied': {
    level: 'must',
    sends: 'A token has one of the needed permissions for another resource, or for one where all are asked for.',
    demands: 'It is refused, or shown nothing.',
    cites: [sources.postRequest, sources.matching],
    needs: ['memory', 'permissions'],
  },
  'lattice/grant-allowed': {
    level: 'must',
    sends: 'A token with permissions for resources of every type gives away the same, or narrower ones.',
    demands: 'The other token is created.',
    cites: [sources.postRequest, sources.delegation],
    needs: ['memory', 'permissions'],
  },
  'lattice/grant-scope-denied': {
    level: 'must',
    sends: 'A token tries to give away a permission of each type that reaches further than its own.',
    demands: 'Each request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'lattice/grant-action-denied': {
    level: 'must',
    sends: 'A token that has each type for one action tries to give away the other.',
    demands: 'Each request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'lattice/grant-type-denied': {
    level: 'must',
    sends: 'A token that has some types tries to give away each of the others.',
    demands: 'Each request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
} as const satisfies Catalogue;
