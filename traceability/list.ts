import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { list } = places;

/** What the contracts say about listing authorizations. */
export const listing: Topic = {
  title: 'List authorizations',
  sentences: [
    {
      says: 'Authorizations can be listed.',
      at: [`${list}/summary`],
      tests: ['read/listed-once'],
    },
    {
      says: 'Without a filter the list holds every authorization that the caller may see.',
      at: [`${list}/description`],
      tests: [
        'read/listed-once',
        'filters/inactive-shown',
        'permissions/needed-suffice',
        'organizations/hidden',
        'organizations/born-again',
        'read/list-complete',
        'lists/grows',
        'lists/made-at-once',
        'read/alike-everywhere',
        'read/list-order',
        'read/safe',
        'create/equal-both-listed',
        'concurrency/list-whole',
        'users/list-shows-readable',
        'users/deleted-consistent',
        'update/shown-alike',
      ],
    },
    {
      says: 'A filter narrows the list, and several filters narrow it together.',
      at: [`${list}/description`],
      tests: [
        'filters/never-more',
        'filters/together',
        'filters/pairs',
        'filters/contradiction-empty',
        'filters/garbage-never-more',
        'delete/ends-filtered-listing',
        'organizations/hidden-from-filters',
      ],
    },
    {
      says: 'The list has the parameters that are named and no others: what else is sent changes nothing.',
      at: [`${list}/description`, `${list}/parameters`],
      tests: ['filters/unknown-parameter-ignored', 'filters/paging-ignored'],
    },
    {
      says: 'Listing needs permission to read authorizations and to read the user of each.',
      at: [`${list}/description`],
      tests: [
        'permissions/needed-suffice',
        'permissions/each-needed',
        'filters/no-way-in',
        'permissions/write-cannot-read',
        'permissions/list-without-right-refused',
        'users/list-shows-readable',
        'users/list-hides-unreadable',
        'concurrency/equal-requests-apart',
      ],
    },
    {
      says: 'The list shows no token: each is `redacted`.',
      at: [`${list}/description`],
      contracts: ['cloud-serverless', 'cloud'],
      tests: ['secrecy/rendering', 'secrecy/token-only-at-creation'],
    },
    {
      says: 'The list is answered 200.',
      at: [`${list}/responses/200`],
      tests: ['read/listed-once', 'schema/status', 'schema/media-type'],
    },
    {
      says: 'An authorization whose user the caller may not read is left out of the list.',
      at: [`${list}/responses/200/description`],
      tests: ['permissions/each-needed', 'users/list-hides-unreadable'],
    },
    {
      says: 'The list shows the tokens in clear text.',
      at: [`${list}/responses/200/description`],
      contracts: ['oss'],
      tests: ['secrecy/rendering'],
    },
    {
      says: 'An operator token lists the authorizations of every organization.',
      at: [`${list}/responses/200/description`],
      contracts: ['oss'],
      why: 'No answer tells whether the token of a run is an operator token, so that what it must see beyond its own organization is not known.',
    },
    {
      says: 'A bad request is answered 400.',
      at: [`${list}/responses/400`],
      tests: ['errors/malformed-filter-invalid', 'schema/list-status-listed'],
    },
    {
      says: 'A caller without a valid token or the permission is answered 401.',
      at: [`${list}/responses/401`],
      tests: [
        'authentication/no-credential-refused',
        'authentication/unknown-token-refused',
        'schema/list-status-listed',
      ],
    },
  ],
};
