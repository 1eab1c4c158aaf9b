import { once } from 'node:events';
import { type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Json } from '../../spec/json.ts';
import { type Listening, listening } from './listening.ts';

/** A proxy that makes of a correct server another one that is as correct: nothing that it changes is promised. */
export interface OtherwiseProxy extends Listening {
  /** How many answers it changed. */
  readonly changed: { bodies: number };
}

/** Milliseconds that its clock is ahead. */
const ahead = 1_500;

/** Starts such a proxy before a server. */
export async function startOtherwiseProxy(server: string): Promise<OtherwiseProxy> {
  const changed = { bodies: 0 };
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method, url = '/', rawHeaders } = incoming;
    const sent = request(`${server}${url}`, { method, headers: rawHeaders, setHost: false });
    sent.end(await buffer(incoming));
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const body = String(await buffer(answer));
    const status = answer.statusCode ?? 500;
    outgoing.shouldKeepAlive = status !== 201;
    outgoing.writeHead(status, fieldsOf(answer, method === 'HEAD'));
    const isJSON = String(answer.headers['content-type']).startsWith('application/json') && body !== '';
    if (isJSON) changed.bodies += 1;
    const text = isJSON ? otherwise(body, status) : body;
    const middle = Math.floor(text.length / 2);
    outgoing.write(text.slice(0, middle));
    outgoing.end(text.slice(middle));
  };
  return { ...(await listening(serve)), changed };
}

/** The fields of an answer that is sent in pieces, by a clock that is ahead, with more than anybody asked for. */
function fieldsOf({ headers }: IncomingMessage, isHead: boolean): OutgoingHttpHeaders {
  const { 'content-length': length, 'transfer-encoding': _, connection: __, ...fields } = headers;
  return {
    ...fields,
    ...(isHead && length !== undefined ? { 'content-length': length } : {}),
    date: new Date(Date.now() + ahead).toUTCString(),
    vary: 'accept-encoding, authorization',
    'x-request-id': crypto.randomUUID(),
    'x-ratelimit-remaining': '99',
  };
}

/** The same JSON with members in another order and more of them, white space, escapes, and other sentences for people. */
function otherwise(body: string, status: number): string {
  const value = otherMembers(JSON.parse(body) as Json);
  const told =
    status > 399 && typeof value === 'object' && value !== null
      ? { ...value, message: `This cannot be done (${status}).` }
      : value;
  const pretty = `${JSON.stringify(told, null, 2)}\n`;
  return pretty.replace(/[<>&]|[^\n -~]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function otherMembers(value: Json): Json {
  if (Array.isArray(value)) return value.map(otherMembers);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, otherMembers(member)] as const);
  return { ...Object.fromEntries(members.toReversed()), addedByOthers: [null, 1] };
}
