import { endOfString } from '../reference/http/strict-json.ts';
import { anyway, type Fault } from './fault.ts';
import { membersWhere, withoutCase } from './members.ts';

/** Which mistakes in a body are overlooked. */
export const payloadFaults: readonly Fault[] = [
  {
    id: 'null-as-absent-at-creation',
    breaks: 'errors/null-refused',
    says: 'A member of a creation that is null counts as absent.',
    notOnReleases: anyway,
    override: ({ creationMembers }) => ({
      creationMembers: (body) => membersWhere(creationMembers(body), (value) => value !== null),
    }),
  },
  {
    id: 'null-as-absent-in-update',
    breaks: 'errors/null-patch-refused',
    says: 'A member of an update that is null counts as absent.',
    notOnReleases: anyway,
    override: ({ updateMembers }) => ({
      updateMembers: (body) => membersWhere(updateMembers(body), (value) => value !== null),
    }),
  },
  {
    id: 'empty-status-as-absent-at-creation',
    breaks: 'errors/empty-status-refused',
    says: 'An empty status of a creation counts as absent.',
    notOnReleases: anyway,
    override: ({ creationMembers }) => ({
      creationMembers: (body) =>
        membersWhere(creationMembers(body), (value, name) => name !== 'status' || value !== ''),
    }),
  },
  {
    id: 'empty-status-as-absent-in-update',
    breaks: 'errors/empty-status-patch-refused',
    says: 'An empty status of an update counts as absent.',
    notOnReleases: anyway,
    override: ({ updateMembers }) => ({
      updateMembers: (body) => membersWhere(updateMembers(body), (value, name) => name !== 'status' || value !== ''),
    }),
  },
  {
    id: 'names-without-case-at-creation',
    breaks: 'errors/wrong-case-name-refused',
    says: 'The names of a creation are compared without regard to case.',
    notOnReleases: anyway,
    override: ({ creationMembers }) => ({
      creationMembers: (body) => creationMembers(withoutCase(body, ['orgID', 'userID', 'permissions'])),
    }),
  },
  {
    id: 'names-without-case-in-update',
    breaks: 'errors/wrong-case-name-ignored',
    says: 'The names of an update are compared without regard to case.',
    notOnReleases: anyway,
    override: ({ updateMembers }) => ({
      updateMembers: (body) => updateMembers(withoutCase(body, ['status', 'description'])),
    }),
  },
  trailingBytesAccepted('trailing-bytes-accepted', 'errors/trailing-bytes-refused', 'POST'),
  trailingBytesAccepted('trailing-bytes-accepted-in-update', 'errors/trailing-bytes-patch-refused', 'PATCH'),
];

function trailingBytesAccepted(id: string, breaks: string, only: 'POST' | 'PATCH'): Fault {
  return {
    id,
    breaks,
    says: `Bytes after the JSON document in the body of a ${only} are ignored.`,
    notOnReleases: anyway,
    override: ({ documentText }) => ({
      documentText: (text, method) => {
        const document = documentText(text, method);
        return method === only ? firstObject(document) : document;
      },
    }),
  };
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
