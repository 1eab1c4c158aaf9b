import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Who may do what. */
export const permissions = {
  'permissions/needed-suffice': {
    level: 'must',
    sends: 'Each operation is sent with a token that holds exactly the permissions that it needs.',
    demands: 'It succeeds.',
    cites: [sources.list, sources.create, sources.authorizer],
    needs: ['memory', 'permissions'],
  },
  'permissions/each-needed': {
    level: 'must',
    sends: 'Each operation is sent with a token that lacks one permission that the contract says it needs.',
    demands: 'It is refused, or the list leaves the authorization out.',
    cites: [sources.list, sources.create, sources.authorization],
    needs: ['memory', 'permissions'],
  },
  'permissions/each-needed-by-source': {
    level: 'should',
    sends: 'Each operation is sent with a token that lacks one permission that the vendor’s server asks for.',
    demands: 'It is refused.',
    cites: [sources.authorizer],
    needs: ['memory', 'permissions'],
  },
  'permissions/list-without-right-refused': {
    level: 'should',
    sends: 'A token that may read buckets alone lists authorizations.',
    demands: 'It is refused, rather than shown an empty list.',
    cites: [sources.list, sources.unauthorized],
    needs: ['memory', 'permissions'],
  },
  'permissions/read-cannot-write': {
    level: 'must',
    sends: 'A token that may only read authorizations creates, changes and deletes.',
    demands: 'Each request is refused and nothing changes.',
    cites: [sources.permission, sources.authorization],
    needs: ['memory', 'permissions'],
  },
  'permissions/write-cannot-read': {
    level: 'must',
    sends: 'A token that may only write authorizations reads one and lists all.',
    demands: 'It sees nothing.',
    cites: [sources.permission, sources.matching],
    needs: ['memory', 'permissions'],
  },
  'permissions/other-type-cannot': {
    level: 'must',
    sends: 'A token that may do everything with another resource type reads, changes and deletes an authorization.',
    demands: 'Each request is refused and nothing changes.',
    cites: [sources.resource, sources.authorization],
    needs: ['memory', 'permissions'],
  },
  'permissions/one-bucket-only': {
    level: 'must',
    sends: 'A token that may read one bucket, and one that may read another, list the buckets.',
    demands: 'The first sees its bucket and no other, the second does not see it.',
    cites: [sources.postRequest, sources.matching],
    needs: ['memory', 'permissions', 'buckets'],
  },
} as const satisfies Catalogue;
