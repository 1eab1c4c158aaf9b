import { onTestFinished } from 'vitest';
import { type ImitationOptions, startImitation } from '../../../server/index.ts';
import { bodyOf } from './comparison.ts';

/** An answer with its body as JSON where it is JSON, else as text. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

/** Sends a request; headers that are given take the place of the operator's token. */
export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Reply>;

/** An imitation that ends with the test, with a sender and the identifiers of its set-up. */
export async function imitationFor(options: ImitationOptions) {
  const imitation = await startImitation(options);
  onTestFinished(() => imitation.close());
  const send = sender(imitation.url, { authorization: `Token ${imitation.operatorToken}` });
  const orgID = textAt(await send('GET', '/api/v2/orgs'), 'orgs', '0', 'id');
  const userID = textAt(await send('GET', '/api/v2/me'), 'id');
  return { ...imitation, send, orgID, userID };
}

/** A header with a token. */
export function bearing(token: string): Readonly<Record<string, string>> {
  return { authorization: `Token ${token}` };
}

/** The text at a path of a reply's body. */
export function textAt(reply: Reply, ...path: readonly string[]): string {
  const value = path.reduce<unknown>((part, name) => {
    return typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined;
  }, reply.body);
  return String(value);
}

function sender(url: string, operator: Readonly<Record<string, string>>): Send {
  return async (method, path, body, headers = operator) => {
    const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const response = await fetch(`${url}${path}`, { method, headers: { ...headers }, ...content });
    const received = { status: response.status, headers: response.headers, text: await response.text() };
    return { ...received, body: bodyOf(received) };
  };
}
