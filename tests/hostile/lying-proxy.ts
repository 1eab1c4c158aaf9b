import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isObject, type JsonObject } from '../../spec/json.ts';
import { type Listening, listening } from '../network/listening.ts';
import type { Bystanders } from './bystanders.ts';
import type { Lie } from './lies/lie.ts';
import type { Heard, Told } from './message.ts';

/** A server that lies: it stands before an honest one, and counts what it is asked to do to bystanders. */
export interface LyingProxy extends Listening {
  /** Requests that would change a bystander, however their path is spelt. */
  readonly offences: readonly string[];
}

const forwarded = ['authorization', 'content-type', 'cookie', 'accept'] as const;

/** Starts a liar before the server of some bystanders. */
export async function startLyingProxy(bystanders: Bystanders, lie: Lie): Promise<LyingProxy> {
  const offences: string[] = [];
  const teller = lie.tell(bystanders);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const heard = { method: request.method ?? 'GET', url: request.url ?? '/', json: objectIn(body.toString()) };
    if (isOffence(heard, bystanders)) offences.push(`${heard.method} ${heard.url}`);
    const honest = () => forward(bystanders.server.url, heard, request, body);
    const told = await teller(heard, honest);
    response.writeHead(told.status, told.headers).end(told.status === 204 ? undefined : told.text);
  };
  return { ...(await listening(serve)), offences };
}

async function forward(url: string, heard: Heard, request: IncomingMessage, body: Buffer): Promise<Told> {
  const headers = forwarded.flatMap((name): [string, string][] => {
    const value = request.headers[name];
    return value === undefined ? [] : [[name, value]];
  });
  const bodiless = ['GET', 'HEAD'].includes(heard.method) || body.length === 0;
  const response = await fetch(`${url}${heard.url}`, {
    method: heard.method,
    headers,
    redirect: 'manual',
    ...(bodiless ? {} : { body: new Uint8Array(body) }),
  });
  const text = await response.text();
  const cookie = response.headers.get('set-cookie');
  return {
    status: response.status,
    headers: {
      'content-type': response.headers.get('content-type') ?? 'application/json',
      ...(cookie === null ? {} : { 'set-cookie': cookie }),
    },
    json: text === '' ? null : objectIn(text),
    text,
  };
}

/** The organization in which a bucket is whose points are written, found or deleted: it stays as it is. */
const inOrganization = /^(\/api\/v2\/(?:write|query|delete)\?)orgid=[0-9a-f]{16}(?=&)/;

/** Whether a request would change a bystander, also for a server that decodes slashes and walks dots. */
function isOffence({ method, url, json }: Heard, bystanders: Bystanders): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false;
  const { orgID } = bystanders.server.fixture;
  const path = decoded(url).toLowerCase();
  const changed = path.replace(inOrganization, '$1');
  const named = bystanders.ids.filter((id) => changed.includes(id.toLowerCase()));
  const member = bystanders.ids.some((id) => id.toLowerCase() === String(json.id).toLowerCase());
  const joins = path === `/api/v2/orgs/${orgID}/members` && method === 'POST';
  return joins ? member : named.length > 0 || (member && path.startsWith('/api/v2/orgs/'));
}

function decoded(text: string): string {
  try {
    const once = decodeURIComponent(text);
    return once === text ? text : decoded(once);
  } catch {
    return text;
  }
}

function objectIn(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
