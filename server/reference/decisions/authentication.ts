import { type Credential, credentialOf } from '../access/credentials.ts';
import { type Problem, unauthorized } from '../http/problem.ts';
import type { Request } from '../http/request.ts';
import type { Authorization } from '../model/entities.ts';
import type { Store } from '../model/store.ts';

/** Decisions on who a request comes from. */
export interface AuthenticationDecisions {
  /** What a request presents as proof of who it comes from. */
  credentialOf(request: Request, cookieName: string | undefined): Credential;
  /** The answer to a request whose credential stands for nobody. */
  refusal(store: Store, request: Request, credential: Credential): Problem;
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
 * One credential in a request (RFC 9110 section 5.3); exact match only; nobody without a token; inactive tokens nowhere (contract, `AuthorizationUpdateRequest`
 * property `status`).
 */
export const authenticationDecisions: AuthenticationDecisions = {
  credentialOf: ({ headers, repeated }, cookieName) =>
    repeated.has('authorization') ? { kind: 'malformed' } : credentialOf(headers, cookieName),
  refusal: () => unauthorized(),
  authorizationOfToken: (store, token) => store.authorizations.findByToken(token),
  authorizationWithoutCredential: () => undefined,
  authorizationOfMalformedCredential: () => undefined,
  acceptsToken: (authorization) => authorization.status === 'active',
};
