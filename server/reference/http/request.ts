import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came over the wire, its body read to the end. */
export interface Request {
  readonly method: string;
  /** The path as it was sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The names, in lower case, of the header fields that came more than once. */
  readonly repeated: ReadonlySet<string>;
  readonly body: Uint8Array;
  /** The same for all requests of one connection, and other than for those of any other. */
  readonly connection: object;
  /** Whether the body was longer than what is kept of it. */
  readonly tooLarge: boolean;
}

/** The largest body that is read, in bytes. */
export const bodyLimit = 4 * 1024 * 1024;
