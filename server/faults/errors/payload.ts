import { anyway, type Fault } from '../fault.ts';
import { membersWhere, withoutCase } from '../shared/members.ts';

/** Which mistakes in the members of a body are overlooked. */
export const errorsPayloadFaults: readonly Fault[] = [
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
  {
    id: 'list-of-one-taken',
    breaks: 'errors/wrapped-payload-refused',
    says: 'A body that is a list of one object is taken for that object.',
    override: ({ documentText }) => ({
      documentText: (text, method) => documentText(text.replace(/^\s*\[\s*(\{.*\})\s*\]\s*$/s, '$1'), method),
    }),
  },
];
