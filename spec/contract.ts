import type { JsonPointer } from './json.ts';
import type { Method } from './method.ts';
import type { SecurityAlternative } from './security.ts';

/** The five operations of the authorizations API, which every contract must have. */
export const requiredOperations = [
  'GetAuthorizations',
  'PostAuthorizations',
  'GetAuthorizationsID',
  'PatchAuthorizationsID',
  'DeleteAuthorizationsID',
] as const;

/** The session operations, which a contract may have. */
export const sessionOperations = ['PostSignin', 'PostSignout'] as const;

/** The operations that are judged, by the vendor's operation ids. */
export type OperationId = (typeof requiredOperations)[number] | (typeof sessionOperations)[number];

/** Method and path of each operation: how it is found in a document that uses other operation ids. */
export const routes: Readonly<Record<OperationId, { readonly method: Method; readonly path: string }>> = {
  GetAuthorizations: { method: 'GET', path: '/api/v2/authorizations' },
  PostAuthorizations: { method: 'POST', path: '/api/v2/authorizations' },
  GetAuthorizationsID: { method: 'GET', path: '/api/v2/authorizations/{authID}' },
  PatchAuthorizationsID: { method: 'PATCH', path: '/api/v2/authorizations/{authID}' },
  DeleteAuthorizationsID: { method: 'DELETE', path: '/api/v2/authorizations/{authID}' },
  PostSignin: { method: 'POST', path: '/api/v2/signin' },
  PostSignout: { method: 'POST', path: '/api/v2/signout' },
};

/** A dereferenced schema object of OpenAPI 3.0 or 3.1 (OpenAPI 3.0.3 and 3.1.0, section "Schema Object"). */
export type Schema = { readonly [keyword: string]: unknown };

/** One parameter of an operation (OpenAPI 3.0.3, section "Parameter Object"). */
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header' | 'cookie';
  readonly required: boolean;
  readonly schema: Schema;
  readonly pointer: JsonPointer;
}

/** What a body may hold under one media type. */
export interface MediaType {
  readonly schema: Schema;
  readonly pointer: JsonPointer;
}

/** A documented response: its media types and headers by name. */
export interface ResponseContract {
  /** `'200'`, a range such as `'4XX'`, or `'default'`. */
  readonly status: string;
  readonly content: Readonly<Record<string, MediaType>>;
  readonly headers: Readonly<Record<string, { readonly required: boolean; readonly schema: Schema }>>;
  readonly pointer: JsonPointer;
}

/** One operation of a contract with all references resolved. */
export interface Operation {
  readonly id: OperationId;
  readonly method: Method;
  /** Path template below the server's origin, such as `/api/v2/authorizations/{authID}`. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, ResponseContract>>;
  /** How a request may prove who sends it: one of these is enough; empty where nothing is demanded. */
  readonly security: readonly SecurityAlternative[];
  readonly pointer: JsonPointer;
}

/** A contract: the operations to judge by, and where they were read. */
export interface Contract {
  readonly title: string;
  readonly version: string;
  /** File or URL the document came from. */
  readonly source: string;
  /** SHA-256 of the document's text, in hex. */
  readonly digest: string;
  readonly operations: Readonly<Partial<Record<OperationId, Operation>>>;
  /** The corrections of the overlay that applied to this document, by id. */
  readonly corrections: readonly string[];
  /** What is wrong with the document where no judged operation needs it, a sentence each. */
  readonly warnings: readonly string[];
  /** The dereferenced, corrected document. */
  readonly document: Readonly<Record<string, unknown>>;
}
