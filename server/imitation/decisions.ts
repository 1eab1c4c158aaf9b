import { type Decisions, rightDecisions } from '../reference/decisions/decisions.ts';
import type { Permission } from '../reference/model/entities.ts';
import { profileNamed } from '../reference/model/profiles.ts';
import { presented } from './access/credential.ts';
import { describe, satisfies } from './access/permissions.ts';
import { Failure, unauthorizedAccess } from './http/failure.ts';
import { errorAnswer } from './http/replies.ts';
import { malformedResourceID } from './http/resource-ids.ts';
import type { Release } from './releases.ts';

/** What a release decides: as its profile promises where it does not decide otherwise. */
export function imitatedDecisions(release: Release): Decisions {
  return {
    ...rightDecisions(profileNamed(release.profile)),
    ...authentication,
    ...rights,
    ...decoding(release),
    ...lifecycle,
    problemAnswer: errorAnswer,
  };
}

/** The status of a user does not matter to the sign-in, that of an authorization not to sessions. */
const authentication: Partial<Decisions> = {
  credentialOf: ({ headers }) => presented(headers),
  refusal: unauthorizedAccess,
  refusedUser: () => new Failure('forbidden', 'User is inactive'),
  mayAct: ({ status }) => status !== 'inactive',
  signInRefusal: unauthorizedAccess,
  maySignIn: () => true,
  carriedBySession: () => true,
};

/** A child exceeds its parent by the first permission that nothing covers (influxdb VerifyPermissions). */
const rights: Partial<Decisions> = {
  permits: satisfies,
  mayDelegate: (held, requested) => requested.every((wanted) => isCovered(held, wanted)),
  refusedDelegation: (held, requested) => {
    const [first] = [...requested.filter((wanted) => !isCovered(held, wanted)), ...requested];
    const text = first === undefined ? '' : describe(first);
    return new Failure('forbidden', `permission ${text} is not allowed: ${text} is unauthorized`);
  },
};

/** Go reads a body whatever its media type. */
function decoding({ statusErrorPrefix }: Release): Partial<Decisions> {
  return {
    acceptsMediaType: () => true,
    unknownStatus: (_text, request) => {
      if (request === 'creation') throw new Failure('invalid', 'invalid status: must be active or inactive');
      throw new Failure('invalid', `${statusErrorPrefix}unknown authorization status`);
    },
    refuseNoPermissions: () => {
      throw new Failure('invalid', 'authorization must include permissions');
    },
    malformedID: malformedResourceID,
    refuseMalformedFilter: (_name, text) => {
      throw malformedResourceID(text);
    },
  };
}

/** Authorizations stay when their owners are deleted, and a new user has the id that is asked for. */
const lifecycle: Partial<Decisions> = {
  endsWithOwner: () => false,
  newUserID: (asked, fresh) => asked ?? fresh,
  changed: (current, change, now) => ({
    ...current,
    status: change.status ?? current.status,
    description: change.description ?? current.description,
    updatedAt: now,
    ...change.taken,
  }),
};

function isCovered(held: readonly Permission[], wanted: Permission): boolean {
  return held.some((one) => satisfies(one, wanted));
}
