import { places } from './places.ts';
import type { Topic } from './sentence.ts';

const { schemas, resource, schemes } = places;

/** What the contracts say about permissions, resources, links and credentials. */
export const resources: Topic = {
  title: 'Permissions, resources, links and credentials',
  sentences: [
    {
      says: 'A permission is an action on a resource.',
      at: [`${schemas}/Permission`],
      tests: ['create/every-type', 'errors/invalid-payload-refused'],
    },
    {
      says: 'The actions are `read` and `write`, and neither implies the other.',
      at: [`${schemas}/Permission/properties/action`],
      tests: [
        'permissions/read-cannot-write',
        'permissions/write-cannot-read',
        'errors/invalid-payload-refused',
        'lattice/equal-allowed',
        'lattice/action-denied',
        'status/switching-needs-writing',
      ],
    },
    {
      says: 'A resource has a type.',
      at: [`${schemas}/Resource`, `${resource}/type/description`],
      tests: ['permissions/other-type-cannot', 'errors/invalid-payload-refused', 'lattice/type-denied'],
    },
    {
      says: 'The types of resources are those of a list.',
      at: [`${resource}/type`],
      tests: [
        'create/every-type',
        'errors/invalid-payload-refused',
        'schema/body',
        'create/contract-types-accepted',
        'create/instance-permission-answered',
      ],
    },
    {
      says: 'The id of a resource narrows a permission to it.',
      at: [`${resource}/id/description`],
      tests: [
        'permissions/one-bucket-only',
        'permissions/stays-denied',
        'permissions/bucket-needs-suffice',
        'permissions/bucket-needs-each',
        'permissions/data-needs-suffice',
        'permissions/data-needs-each',
        'permissions/write-shows-nothing',
        'permissions/reading-organizations',
        'permissions/bucket-born-again',
        'permissions/beside-gone',
        'permissions/odd-resource-no-wider',
        'permissions/names-mean-nothing',
        'lattice/resource-denied',
      ],
    },
    {
      says: 'The organization of a resource narrows a permission to what it owns.',
      at: [`${resource}/orgID/description`],
      tests: [
        'organizations/hidden',
        'delegation/within-parent',
        'permissions/namesakes-apart',
        'lattice/organization-denied',
        'organizations/foreign-resource',
      ],
    },
    {
      says: 'Resource and organization are also told by name, where they have one.',
      at: [`${resource}/name/description`, `${resource}/org/description`],
      why: 'The contract leaves open when a name is shown, and what one in a request means; that it is text is judged by schema/body.',
    },
    {
      says: 'A list of authorizations has links, which the server sets.',
      at: [`${schemas}/Authorizations/properties/links`],
      tests: ['schema/body'],
    },
    {
      says: 'The links of a list name the list itself, and its neighbours where it has pages.',
      at: [`${schemas}/Links`, `${schemas}/Links/description`],
      tests: ['schema/body'],
    },
    {
      says: 'A link is the address of a resource.',
      at: [`${schemas}/Link`, `${schemas}/Link/description`],
      tests: ['schema/body'],
    },
    {
      says: 'Requests carry a token.',
      at: ['/security'],
      tests: ['authentication/no-credential-refused'],
    },
    {
      says: 'The header `Authorization` holds the word `Token`, a space and a token.',
      at: [`${schemes}/TokenAuthentication`, `${schemes}/TokenAuthentication/description`],
      tests: [
        'status/active-token-works',
        'authentication/malformed-credential-refused',
        'authentication/header-names-nobody',
        'sessions/password-at-signin-alone',
        'authentication/altered-token-refused',
        'authentication/encoded-token-refused',
        'authentication/two-credentials-refused',
        'authentication/every-position-counts',
        'authentication/token-elsewhere-refused',
        'sessions/token-as-cookie-refused',
        'sessions/cookie-as-token-refused',
      ],
    },
    {
      says: 'The case of the word `Token` counts.',
      at: [`${schemes}/TokenAuthentication/description`],
      why: 'RFC 9110 section 11.1 has the scheme compared without case: a server that does so is not wrong.',
    },
    {
      says: 'A request may carry the context of a trace, which the answer does not depend on.',
      at: ['/components/parameters/TraceSpan', '/components/parameters/TraceSpan/description'],
      tests: ['wire/trace-span'],
    },
  ],
};
