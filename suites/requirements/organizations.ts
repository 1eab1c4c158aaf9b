import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What one organization knows of another. */
export const organizations = {
  'organizations/hidden': {
    level: 'must',
    sends: 'A full token of either organization lists and reads authorizations of the other.',
    demands: 'None is shown.',
    cites: [sources.authorization],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/hidden-from-filters': {
    level: 'must',
    sends:
      'The owner of another organization filters the list by organization and user of this one, by id and by name.',
    demands: 'No authorization of this organization is shown.',
    cites: [sources.authorization, sources.filterOrgID, sources.filterOrg],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/same-user-hidden': {
    level: 'must',
    sends: 'A full token of one organization is used on an authorization that its user has in another.',
    demands: 'It is not shown, and neither changed nor deleted.',
    cites: [sources.authorization, sources.matching],
    needs: ['memory', 'permissions', 'second-organization', 'management'],
  },
  'organizations/unchanged': {
    level: 'must',
    sends: 'The owner of another organization changes, deletes and creates authorizations of this one.',
    demands: 'Each request is refused and nothing changes.',
    cites: [sources.authorization],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/creates-nothing': {
    level: 'must',
    sends: 'The owner of another organization tries to create an authorization in this one.',
    demands: 'The request is refused and the list of this organization shows nothing of it.',
    cites: [sources.create, sources.postRequest],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/foreign-resource': {
    level: 'must',
    sends: 'The owner of another organization creates a token there that names a bucket of this one, and uses it.',
    demands: 'The request is refused, or the token does not see the bucket.',
    cites: [sources.resourceOrganization, sources.delegation],
    needs: ['memory', 'permissions', 'second-organization', 'buckets'],
  },
  'organizations/indistinguishable-read': {
    level: 'should',
    sends: 'The owner of another organization reads an authorization of this one, and one that does not exist.',
    demands: 'Both answers are alike.',
    cites: [sources.notFound, sources.readNotFound, sources.responseDiscrepancy],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/indistinguishable-change': {
    level: 'should',
    sends: 'The owner of another organization changes an authorization of this one, and one that does not exist.',
    demands: 'Both answers are alike.',
    cites: [sources.notFound, sources.responseDiscrepancy],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/indistinguishable-delete': {
    level: 'should',
    sends: 'The owner of another organization deletes an authorization of this one, and one that does not exist.',
    demands: 'Both answers are alike.',
    cites: [sources.notFound, sources.removeNotFound, sources.responseDiscrepancy],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/indistinguishable-name': {
    level: 'should',
    sends:
      'The owner of another organization filters by the name of this one or its user, and by a name that none has.',
    demands: 'Both answers are alike.',
    cites: [sources.filterOrg, sources.filterUser, sources.responseDiscrepancy],
    needs: ['memory', 'permissions', 'second-organization'],
  },
  'organizations/deleted-token-refused': {
    level: 'should',
    sends: 'A token of an organization is used after the organization was deleted.',
    demands: 'It is refused.',
    cites: [sources.deletedOwners],
    needs: ['memory', 'permissions', 'management'],
  },
  'organizations/deleted-not-listed': {
    level: 'should',
    sends: 'Authorizations are listed after their organization was deleted.',
    demands: 'The list does not show them.',
    cites: [sources.deletedOwners],
    needs: ['memory', 'management'],
  },
} as const satisfies Catalogue;
