import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Request } from '../../reference/http/request.ts';
import { operatorPermissions } from '../../reference/model/permission.ts';
import { ossTypes } from '../../reference/model/resource-types.ts';

/** Takes requests that meet a condition for some of the operator, where they have no credential. */
export function unasked(meets: (request: Request) => boolean): (right: Decisions) => Partial<Decisions> {
  return (right) => {
    let met = false;
    return {
      credentialOf: (request, cookieName) => {
        met = meets(request);
        return right.credentialOf(request, cookieName);
      },
      authorizationWithoutCredential: (store) =>
        met ? store.authorizations.list()[0] : right.authorizationWithoutCredential(store),
    };
  };
}

/** Gives whoever sends a request that meets a condition every right. */
export function unchecked(meets: (request: Request) => boolean): (right: Decisions) => Partial<Decisions> {
  return (right) => {
    let met = false;
    return {
      credentialOf: (request, cookieName) => {
        met = meets(request);
        return right.credentialOf(request, cookieName);
      },
      authorizationOfToken: (store, token) => {
        const found = right.authorizationOfToken(store, token);
        return found !== undefined && met ? { ...found, permissions: operatorPermissions(ossTypes) } : found;
      },
    };
  };
}
