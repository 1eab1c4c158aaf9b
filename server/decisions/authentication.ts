import type { Authorization } from '../model.ts';
import type { Store } from '../store.ts';

/** Decisions on who a request comes from. */
export interface AuthenticationDecisions {
  /** The authorization that a presented token stands for. */
  authorizationOfToken(store: Store, token: string): Authorization | undefined;
  /** The authorization that a request without any credential is taken for. */
  authorizationWithoutCredential(store: Store): Authorization | undefined;
  /** The authorization that a request is taken for whose `Authorization` header holds no token. */
  authorizationOfMalformedCredential(store: Store): Authorization | undefined;
  /** Whether a known token may be used for an operation. */
  acceptsToken(authorization: Authorization, operation: string): boolean;
}

/**
 * Exact match only; nobody without a token; inactive tokens nowhere (contract, `AuthorizationUpdateRequest`
 * property `status`).
 */
export const authenticationDecisions: AuthenticationDecisions = {
  authorizationOfToken: (store, token) => store.authorizations.findByToken(token),
  authorizationWithoutCredential: () => undefined,
  authorizationOfMalformedCredential: () => undefined,
  acceptsToken: (authorization) => authorization.status === 'active',
};
