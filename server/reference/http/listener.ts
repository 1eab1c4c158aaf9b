import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ServerError } from '../../errors.ts';
import type { Application } from '../application.ts';
import { problemAnswer } from './answer.ts';
import { invalid } from './problem.ts';
import { bodyLimit, type Request } from './request.ts';

/** A socket that listens. */
export interface Listener {
  readonly port: number;
  /** Ends the connections, idle or not, and frees the port. */
  close(): Promise<void>;
}

/** Milliseconds that an idle connection is kept: a busy client must not find it closed as it sends the next request. */
const keepAliveTimeout = 60_000;

/** Serves an application on 127.0.0.1; port 0 takes a free one. Rejects with a ServerError `port-unavailable`. */
export async function listen(application: Application, port: number): Promise<Listener> {
  const server = createServer({ keepAliveTimeout }, (incoming, outgoing) => {
    exchange(application, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.on('clientError', (_error, socket) => refuse(socket));
  await bound(server, port);
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : port, close: () => closed(server) };
}

async function exchange(application: Application, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { status, headers, body } = await application(await received(incoming));
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  outgoing.writeHead(status, { ...headers, ...length });
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

/** Reads a request to its end, so that the connection can go on; bytes beyond the limit are dropped. */
async function received(incoming: IncomingMessage): Promise<Request> {
  const { body, size } = await bodyOf(incoming);
  const [path = '', ...query] = (incoming.url ?? '').split('?');
  return {
    method: incoming.method ?? '',
    path,
    query: new URLSearchParams(query.join('?')),
    headers: incoming.headers,
    repeated: repeated(incoming.rawHeaders),
    body,
    connection: incoming.socket,
    tooLarge: size > bodyLimit,
  };
}

/** The bytes that are kept, and how many came. Rejects where the connection ends before the body does. */
function bodyOf(incoming: IncomingMessage): Promise<{ readonly body: Buffer; readonly size: number }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
    });
    incoming.on('end', () => resolve({ body: Buffer.concat(chunks), size }));
    incoming.on('error', reject);
    incoming.on('close', () => {
      if (!incoming.complete) reject(new Error('the connection ended before the body'));
    });
  });
}

/** The names that occur twice among names and values in turn. */
function repeated(lines: readonly string[]): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (let index = 0; index < lines.length; index += 2) {
    const name = (lines[index] ?? '').toLowerCase();
    (seen.has(name) ? twice : seen).add(name);
  }
  return twice;
}

/** Answers what is no HTTP (RFC 9112 section 2.2), where the socket still can. */
function refuse(socket: Duplex): void {
  if (!socket.writable) return;
  const { status, headers, body } = problemAnswer(invalid('the request is not HTTP'));
  const fields = { ...headers, connection: 'close', 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}

function bound(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const sentence = `The server cannot listen on port ${port} of 127.0.0.1.`;
      reject(new ServerError('port-unavailable', sentence, 'Choose another port, or 0 for a free one.', { cause }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
