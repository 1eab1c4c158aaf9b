import { onTestFinished } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '../../server/index.ts';

/** An authorization as answers show it. */
export interface Shown {
  readonly id: string;
  readonly token: string;
  readonly status: string;
  readonly description: string;
  readonly orgID: string;
  readonly org: string;
  readonly userID: string;
  readonly user: string;
  readonly permissions: readonly { readonly action: string; readonly resource: Readonly<Record<string, string>> }[];
  readonly links: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An answer with its body as text, and parsed where it is JSON. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly code: string | undefined;
}

/** Sends requests with one set of headers. */
export type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;

/** A server that ends with the test. */
export async function serverFor(options: ServerOptions): Promise<RunningServer> {
  const server = await startServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** A sender; a string or bytes as the body go as they are, other values as JSON. */
export function sender(url: string, common: Record<string, string>): Send {
  return async (method, path, body, headers = {}) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body);
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const init = { method, headers: { ...type, ...common, ...headers }, ...(raw === undefined ? {} : { body: raw }) };
    const response = await fetch(`${url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, code: codeOf(text) };
  };
}

/** A sender that presents a token. */
export function withToken(server: RunningServer, token: string): Send {
  return sender(server.url, { authorization: `Token ${token}` });
}

/** A sender that presents the operator's token. */
export function operatorOf(server: RunningServer): Send {
  return withToken(server, server.fixture.operatorToken);
}

/** The body of an answer as an authorization. */
export function shown(reply: Reply): Shown {
  return JSON.parse(reply.text);
}

/** The authorizations in the answer of a list. */
export function listed(reply: Reply): readonly Shown[] {
  return JSON.parse(reply.text).authorizations;
}

/** Creates an authorization with the operator's token, by default one that reads the buckets of the organization. */
export async function created(server: RunningServer, parts: Record<string, unknown> = {}): Promise<Shown> {
  const { orgID } = server.fixture;
  const permissions = [{ action: 'read', resource: { type: 'buckets', orgID } }];
  const reply = await operatorOf(server)('POST', '/api/v2/authorizations', { orgID, permissions, ...parts });
  if (reply.status > 201) throw new Error(`the creation was refused: ${reply.text}`);
  return shown(reply);
}

function codeOf(text: string): string | undefined {
  try {
    return JSON.parse(text).code;
  } catch {
    return undefined;
  }
}
