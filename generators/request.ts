import { type OperationId, routes } from '../spec/contract.ts';
import type { Body, RequestDraft } from '../spec/message.ts';

/** What fills in the blanks of an operation. */
export interface RequestParts {
  /** The value of the path parameter `authID`, not encoded. */
  readonly authID?: string;
  readonly query?: readonly (readonly [name: string, value: string])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

/**
 * Drafts a request for an operation, its path parameter percent-encoded (RFC 3986 section 2.1).
 * @throws TypeError where the path asks for an id and there is none, or for one that cannot be a path segment.
 */
export function draftOf(operation: OperationId, { authID, ...rest }: RequestParts = {}): RequestDraft {
  const { method, path } = routes[operation];
  return { operation, method, path: path.replace('{authID}', () => segment(operation, authID)), ...rest };
}

function segment(operation: OperationId, value: string | undefined): string {
  if (value === undefined || value === '' || value === '.' || value === '..') {
    throw new TypeError(`${operation} cannot have ${JSON.stringify(value)} as its path parameter authID`);
  }
  return encodeURIComponent(value);
}
