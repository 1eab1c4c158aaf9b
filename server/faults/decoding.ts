import { internalError, notFound, Problem } from '../problem.ts';
import { endOfString } from '../strict-json.ts';
import type { Fault } from './fault.ts';

/** How requests are read wrongly. */
export const decodingFaults: readonly Fault[] = [
  {
    id: 'trailing-bytes-accepted',
    breaks: 'errors/malformed-payload-refused',
    says: 'Bytes after the JSON document of a body are ignored.',
    override: ({ documentText }) => ({
      documentText: (text, method) => firstObject(documentText(text, method)),
    }),
  },
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
    says: 'A member of an update that is no text is ignored where it had to be refused.',
    override: ({ updateMembers }) => ({
      updateMembers: (body) =>
        Object.fromEntries(Object.entries(updateMembers(body)).filter(([, value]) => typeof value === 'string')),
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
    breaks: 'schema/status-listed',
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

/** The text up to the end of the object that it starts with; the whole text where that has no end. */
function firstObject(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return text.slice(0, at + 1);
  }
  return text;
}
