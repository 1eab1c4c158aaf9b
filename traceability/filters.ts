import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { list } = places;

/** What the contracts say about the parameters of the list. */
export const filtering: Topic = {
  title: 'Filter the list',
  sentences: [
    {
      says: '`userID` keeps the authorizations of the user with this id.',
      at: [`${list}/parameters/1/description`],
      tests: [
        'filters/user-id',
        'filters/unknown-id-empty',
        'filters/name-as-id',
        'filters/empty-value',
        'filters/repeated-value',
        'users/filter-of-deleted-empty',
        'filters/across-organizations',
      ],
    },
    {
      says: '`user` keeps the authorizations of the user with this name.',
      at: [`${list}/parameters/2/description`],
      tests: [
        'filters/user-name',
        'filters/unknown-name-empty',
        'filters/unknown-name-listed',
        'filters/name-as-id',
        'users/filter-of-deleted-empty',
        'organizations/indistinguishable-name',
        'filters/near-names',
        'filters/across-organizations',
      ],
    },
    {
      says: '`orgID` keeps the authorizations of the organization with this id.',
      at: [`${list}/parameters/3/description`],
      tests: [
        'filters/org-id',
        'filters/unknown-id-empty',
        'filters/name-as-id',
        'filters/repeated-value',
        'organizations/hidden-from-filters',
      ],
    },
    {
      says: '`org` keeps the authorizations of the organization with this name.',
      at: [`${list}/parameters/4/description`],
      tests: [
        'filters/org-name',
        'filters/renamed',
        'filters/unknown-name-empty',
        'filters/name-as-id',
        'filters/empty-value',
        'organizations/hidden-from-filters',
        'organizations/indistinguishable-name',
      ],
    },
    {
      says: 'An id in a filter is 16 hexadecimal digits, of which the case means nothing.',
      at: [`${list}/parameters/1/schema`, `${list}/parameters/3/schema`],
      tests: ['errors/malformed-filter-invalid', 'filters/upper-case-id'],
    },
    {
      says: 'A name in a filter may be any text.',
      at: [`${list}/parameters/2/schema`, `${list}/parameters/4/schema`],
      tests: ['filters/garbage-never-more', 'filters/unknown-name-listed'],
    },
    {
      says: '`token` finds the one authorization with this token; an unknown token gives an empty list.',
      at: [`${list}/parameters/5/description`],
      contracts: ['cloud-serverless', 'cloud'],
      tests: ['filters/token'],
    },
    {
      says: '`token` is ignored: the other filters apply as if it were not there.',
      at: [`${list}/parameters/5/description`],
      contracts: ['oss'],
      tests: ['filters/token-ignored'],
    },
    {
      says: 'Of several `token` parameters the first counts.',
      at: [`${list}/parameters/5/description`],
      contracts: ['cloud-serverless', 'cloud'],
      tests: ['filters/token-first-counts'],
    },
    {
      says: 'Of several `token` parameters the first counts.',
      at: [`${list}/parameters/5/description`],
      contracts: ['oss'],
      why: 'The parameter is ignored, so that none of several counts.',
    },
    {
      says: '`token` may be any text.',
      at: [`${list}/parameters/5/schema`],
      tests: ['filters/token', 'filters/token-ignored'],
    },
  ],
};
