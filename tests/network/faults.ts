import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Act, Passage, Reply } from './faulty-proxy.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };
const page = { 'content-type': 'text/html; charset=utf-8' };
const loginPage = '<!DOCTYPE html><html><body><form action="/login">Please sign in.</form></body></html>';

/** An answer that no server behind the proxy gave. */
const answer =
  (status: number, headers: Reply['headers'], body: string | Buffer): Act =>
  ({ pass }) =>
    pass({ status, headers, body: Buffer.from(body) });

const asJson = (status: number, code: string, more: Reply['headers'] = {}): Act =>
  answer(status, { ...json, ...more }, JSON.stringify({ code, message: 'said by something in between' }));

const asPage = (status: number): Act => answer(status, page, `<html><body><h1>${status}</h1></body></html>`);

/** The first half of an answer as it goes over the wire, its length said as it was or left out. */
function firstHalf({ status, headers, body }: Reply): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const half = body.subarray(0, Math.ceil(body.length / 2));
  return `HTTP/1.1 ${status} OK\r\n${lines.join('\r\n')}\r\ncontent-length: ${body.length + 1}\r\n\r\n${half}`;
}

function withoutLength(reply: Reply): Reply {
  const { 'content-length': _, ...headers } = reply.headers;
  return { ...reply, headers };
}

async function half({ behind, socket }: Passage): Promise<Socket> {
  const written = socket.write(firstHalf(withoutLength(await behind())));
  if (!written) await once(socket, 'drain');
  return socket;
}

/** Writes the same again and again, as fast as it is taken or at a pace, until nobody listens any more. */
async function repeat(socket: Socket, text: string | Buffer, everyMs = 0): Promise<void> {
  while (!socket.destroyed) {
    const taken = socket.write(text);
    if (!taken) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
    await pause(everyMs);
  }
}

const head = (fields: string): string => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${fields}\r\n\r\n`;

/** Zeros that are small on the way and 64 MiB when they have come. */
const bomb = gzipSync(Buffer.alloc(64 * 1_024 * 1_024));

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** What the proxy does wrong, by what it is called. */
export const faults = {
  'connections refused': (_, proxy) => proxy.down(proxy.when === 'seldom' ? 200 : Number.POSITIVE_INFINITY),
  'the server dies and comes back': async ({ behind, pass }, proxy) => {
    if (proxy.when === 'seldom' || proxy.befallen === 1) proxy.down(600);
    else pass(await behind());
  },
  'reset before the server has the request': ({ socket }) => void socket.resetAndDestroy(),
  'reset after the effect': async ({ behind, socket }) => {
    await behind();
    socket.resetAndDestroy();
  },
  'reset within the body': async (passage) => void (await half(passage)).resetAndDestroy(),
  'closed within the body': async (passage) => void (await half(passage)).end(),
  'closed without an answer': ({ socket }) => void socket.end(),
  'silent before the headers': () => {},
  'silent within the body': async (passage) => void (await half(passage)),
  'one byte a second': async ({ socket }) => {
    socket.write(head('content-length: 1000'));
    await repeat(socket, ' ', 1_000);
  },
  'JSON cut off, its length right': async ({ behind, pass }) => {
    const reply = withoutLength(await behind());
    pass({ ...reply, body: reply.body.subarray(0, Math.floor(reply.body.length / 2)) });
  },
  'chunks that are none': ({ socket }) => void socket.write(`${head('transfer-encoding: chunked')}not a size\r\n{}`),
  'something else than HTTP': ({ socket }) => void socket.write('SSH-2.0-OpenSSH_9.6\r\n'),
  'a gzip bomb': answer(200, { ...json, 'content-encoding': 'gzip' }, bomb),
  'an endless body': async ({ socket }) => {
    socket.write(`${head('transfer-encoding: chunked')}`);
    await repeat(socket, `10000\r\n${' '.repeat(0x10000)}\r\n`);
  },
  'JSON nested without end': answer(200, json, deep),
  'huge headers': ({ socket }) => void socket.write(head(`x-filling: ${'x'.repeat(1_024 * 1_024)}`)),
  'a flood of interim answers': ({ socket }) => repeat(socket, 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'),
  '429 with Retry-After': asJson(429, 'too many requests', { 'retry-after': '1' }),
  '429 that asks for an hour': asJson(429, 'too many requests', { 'retry-after': '3600' }),
  '429 without Retry-After': asJson(429, 'too many requests'),
  '500 as JSON': asJson(500, 'internal error'),
  '500 as a web page': asPage(500),
  '502 as JSON': asJson(502, 'bad gateway'),
  '502 as a web page': asPage(502),
  '503 as JSON': asJson(503, 'unavailable'),
  '503 as a web page': asPage(503),
  '504 as a web page': asPage(504),
  'a redirect to itself': ({ request, pass }) =>
    pass({ status: 307, headers: { location: request.url ?? '/' }, body: Buffer.alloc(0) }),
  'a redirect elsewhere': answer(302, { location: 'http://127.0.0.1:9/elsewhere' }, ''),
  'redirects in a loop': ({ request, pass }) =>
    pass({ status: 301, headers: { location: `/loop${request.url}` }, body: Buffer.alloc(0) }),
  'HTTP/1.0 without a length': async ({ behind, socket }) => {
    const { status, headers, body } = withoutLength(await behind());
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end(`HTTP/1.0 ${status} OK\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
  },
  'a page to log in, with 200': answer(200, page, loginPage),
  'answers swapped': async ({ behind, pass }, proxy) => {
    const other = proxy.latest;
    const own = await behind();
    pass(other ?? own);
  },
} as const satisfies Readonly<Record<string, Act>>;

/** The name of a fault. */
export type FaultName = keyof typeof faults;
