import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A way to a server on which every answer comes late. */
export interface SlowProxy {
  readonly url: string;
  readonly close: () => void;
}

/** Passes requests on to a server after some milliseconds, as one answers that keeps what it is told on a disk. */
export async function startSlowProxy(upstream: string, ms: number): Promise<SlowProxy> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    void setTimeout(ms).then(() => pass(incoming, outgoing, upstream, agent));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
    agent.destroy();
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/** The path goes on as it came: one that begins with two slashes would be taken for a host if it were resolved. */
function pass(incoming: IncomingMessage, outgoing: ServerResponse, upstream: string, agent: Agent): void {
  const { method, headers, url: path } = incoming;
  const onward = request(upstream, { method, headers, path, agent }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
