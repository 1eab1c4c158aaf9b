import { internalError, notFound, Problem } from '../reference/http/problem.ts';
import type { Fault } from './fault.ts';
import { membersWhere } from './members.ts';

/** How requests are read wrongly. */
export const decodingFaults: readonly Fault[] = [
  {
    id: 'malformed-update-ignored',
    breaks: 'errors/malformed-patch-refused',
    says: 'An update whose body is not JSON succeeds and changes nothing.',
    override: ({ documentText }) => ({
      documentText: (text, method) => (method === 'PATCH' && !isJson(text) ? '{}' : documentText(text, method)),
    }),
  },
  {
    id: 'update-ignores-wrong-types',
    breaks: 'errors/invalid-patch-refused',
    says: 'A member of an update that is neither text nor null is ignored where it had to be refused.',
    override: ({ updateMembers }) => ({
      updateMembers: (body) =>
        membersWhere(updateMembers(body), (value) => value === null || typeof value === 'string'),
    }),
  },
  {
    id: 'no-permissions-accepted',
    breaks: 'errors/invalid-payload-refused',
    says: 'An authorization without any permission can be created.',
    override: () => ({ refuseNoPermissions: () => undefined }),
  },
  {
    id: 'no-permissions-unprocessable',
    breaks: 'schema/create-status-listed',
    says: 'A creation without permissions is answered with 422.',
    override: () => ({
      refuseNoPermissions: () => {
        throw new Problem(422, 'unprocessable entity', 'permissions must not be empty');
      },
    }),
  },
  {
    id: 'malformed-id-internal-error',
    breaks: 'errors/no-server-error',
    says: 'A malformed id in the path ends in an internal error.',
    override: () => ({ malformedID: () => internalError() }),
  },
  {
    id: 'malformed-filter-ignored',
    breaks: 'errors/malformed-filter-invalid',
    says: 'A filter by an id that is none is ignored.',
    override: () => ({ refuseMalformedFilter: () => undefined }),
  },
  {
    id: 'malformed-id-not-found',
    breaks: 'errors/malformed-id-invalid',
    says: 'A malformed id in the path is answered as an unknown one.',
    override: () => ({ malformedID: () => notFound('authorization') }),
  },
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
