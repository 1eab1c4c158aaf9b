import { type Citation, contract, vendor } from './citation.ts';
import type { OperationId } from './contract.ts';
import type { Permission } from './permissions.ts';

/** The authorization that an operation is about. */
export interface Subject {
  readonly orgID: string;
  readonly userID: string;
  /** Absent for an authorization that is yet to be created. */
  readonly id?: string;
}

/** One row of the decision table: a permission that an operation needs, and who says so. */
export interface Need {
  readonly permission: (subject: Subject) => Permission;
  /** Whether the contract says so; else only the vendor's source does. */
  readonly promised: boolean;
  readonly cites: Citation;
}

const listing = contract('/paths/~1api~1v2~1authorizations/get/description');
const creating = contract('/paths/~1api~1v2~1authorizations/post/description');
const meaning = contract('/components/schemas/Authorization/allOf/1/properties/token/description');
const finding = vendor('influxdb authorizer/authorize_find.go:AuthorizeFindAuthorizations');
const source = vendor('influxdb authorization/middleware_auth.go:AuthedAuthorizationService');

const readAuthorization = (subject: Subject): Permission => ({
  action: 'read',
  resource: { type: 'authorizations', orgID: subject.orgID, ...(subject.id === undefined ? {} : { id: subject.id }) },
});
const writeAuthorization = (subject: Subject): Permission => ({ ...readAuthorization(subject), action: 'write' });
const readUser = (subject: Subject): Permission => ({
  action: 'read',
  resource: { type: 'users', id: subject.userID },
});
const writeUser = (subject: Subject): Permission => ({ ...readUser(subject), action: 'write' });

/**
 * What each operation needs its caller's token to hold; all rows of an operation together.
 * The permissions that a new authorization is to have are needed too: see `mayGrant`.
 */
export const needs = {
  GetAuthorizations: [
    { permission: readAuthorization, promised: true, cites: listing },
    { permission: readUser, promised: true, cites: listing },
  ],
  PostAuthorizations: [
    { permission: writeAuthorization, promised: true, cites: creating },
    { permission: writeUser, promised: true, cites: creating },
  ],
  GetAuthorizationsID: [
    { permission: readAuthorization, promised: true, cites: meaning },
    { permission: readUser, promised: false, cites: finding },
  ],
  PatchAuthorizationsID: [
    { permission: readAuthorization, promised: false, cites: source },
    { permission: readUser, promised: false, cites: source },
    { permission: writeAuthorization, promised: true, cites: meaning },
    { permission: writeUser, promised: false, cites: source },
  ],
  DeleteAuthorizationsID: [
    { permission: writeAuthorization, promised: true, cites: meaning },
    { permission: writeUser, promised: false, cites: source },
  ],
} as const satisfies Partial<Record<OperationId, readonly Need[]>>;

/** An operation that the decision table has rows for. */
export type GuardedOperation = keyof typeof needs;

/** The permissions that an operation on an authorization needs, in the order of the table. */
export function neededFor(operation: GuardedOperation, subject: Subject): readonly Permission[] {
  return needs[operation].map((need) => need.permission(subject));
}
