import type { Exchange } from '../../client/http/exchange.ts';
import { draftOf, type RequestParts } from '../../generators/request.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';

/** Sends a draft as one principal. */
export type Send = (draft: RequestDraft) => Promise<Exchange>;

/** A principal at work: the five operations as calls. */
export interface Caller {
  readonly send: Send;
  readonly create: (body: JsonObject) => Promise<Exchange>;
  readonly read: (authID: string) => Promise<Exchange>;
  readonly update: (authID: string, changes: JsonObject) => Promise<Exchange>;
  readonly remove: (authID: string) => Promise<Exchange>;
  readonly list: (query?: RequestParts['query']) => Promise<Exchange>;
  /** Uses the credential on a collection besides authorizations. */
  readonly collection: (name: 'buckets' | 'orgs', query?: RequestParts['query']) => Promise<Exchange>;
}

/** The calls of a principal that sends in a certain way. */
export function callerOf(send: Send): Caller {
  return {
    send,
    create: (json) => send(draftOf('PostAuthorizations', { body: { json } })),
    read: (authID) => send(draftOf('GetAuthorizationsID', { authID })),
    update: (authID, json) => send(draftOf('PatchAuthorizationsID', { authID, body: { json } })),
    remove: (authID) => send(draftOf('DeleteAuthorizationsID', { authID })),
    list: (query) => send(draftOf('GetAuthorizations', query === undefined ? {} : { query })),
    collection: (name, query = []) => send({ operation: null, method: 'GET', path: `/api/v2/${name}`, query }),
  };
}
