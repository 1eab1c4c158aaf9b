import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { connect, type ListenOptions } from 'node:net';

/** What passed a relay. */
export interface Passed {
  /** The request line's method and target. */
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
}

/** A relay that listens. */
export interface Relay {
  readonly port: number;
  readonly passed: readonly Passed[];
  close(): Promise<void>;
}

/**
 * Passes requests on to a server and takes note of them: as a proxy, whether it is asked for a whole URL or for a tunnel
 * (RFC 9112 section 3.2.2, RFC 9110 section 9.3.6), or as something that listens elsewhere, such as on a Unix socket.
 */
export async function relayTo(target: string, at: ListenOptions = { port: 0, host: '127.0.0.1' }): Promise<Relay> {
  const { hostname, port } = new URL(target);
  const passed: Passed[] = [];
  const note = ({ method, url, headers }: IncomingMessage) => void passed.push({ line: `${method} ${url}`, headers });
  const take = (request: IncomingMessage, response: ServerResponse) => {
    note(request);
    const url = new URL(request.url ?? '/', target);
    const { method, headers } = request;
    const onward = send({ hostname, port, method, headers, path: `${url.pathname}${url.search}` }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
  const server = createServer(take);
  server.on('connect', (request: IncomingMessage, socket) => {
    note(request);
    const [host = '', to] = (request.url ?? '').split(':');
    const onward = connect(Number(to), host, () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
    onward.on('error', () => socket.destroy()).pipe(socket);
    socket.on('error', () => onward.destroy()).pipe(onward);
  });
  server.listen(at);
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
  };
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, passed, close };
}
