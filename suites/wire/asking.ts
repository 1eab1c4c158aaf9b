import type { Exchange } from '../../client/http/exchange.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import { draftOf, type RequestParts } from '../../generators/request.ts';
import type { JsonObject } from '../../spec/json.ts';

/** Header fields of a request. */
export type Fields = Readonly<Record<string, string>>;

/** The calls of a caller with header fields in each request. */
export interface Asking {
  readonly read: (authID: string) => Promise<Exchange>;
  readonly list: (query?: NonNullable<RequestParts['query']>) => Promise<Exchange>;
  readonly create: (json: JsonObject) => Promise<Exchange>;
  readonly update: (authID: string, json: JsonObject) => Promise<Exchange>;
  readonly remove: (authID: string) => Promise<Exchange>;
}

/** How a caller asks with header fields beside its credential. */
export function asking({ send }: Caller, headers: Fields): Asking {
  return {
    read: (authID) => send(draftOf('GetAuthorizationsID', { authID, headers })),
    list: (query = []) => send(draftOf('GetAuthorizations', { query, headers })),
    create: (json) => send(draftOf('PostAuthorizations', { headers, body: { json } })),
    update: (authID, json) => send(draftOf('PatchAuthorizationsID', { authID, headers, body: { json } })),
    remove: (authID) => send(draftOf('DeleteAuthorizationsID', { authID, headers })),
  };
}
