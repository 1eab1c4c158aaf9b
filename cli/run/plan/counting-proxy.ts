import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { Tally } from './tally.ts';

/** A proxy that counts what passes through it. */
export interface CountingProxy {
  readonly url: string;
  readonly tally: Tally;
  close(): Promise<void>;
}

/** Starts a proxy on this host before a server; `names` says whose each token is. Several may share a tally. */
export async function startCountingProxy(
  target: string,
  names: ReadonlyMap<string, string>,
  tally = new Tally(names),
): Promise<CountingProxy> {
  const server = createServer((incoming, outgoing) => pass(incoming, outgoing, new URL(target), tally));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, tally, close };
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, { hostname, port }: URL, tally: Tally): void {
  const { method = 'GET', url = '/', headers } = incoming;
  const onward = request({ hostname, port, method, path: url, headers }, (answer) => {
    tally.passed({ method, url, headers, status: answer.statusCode ?? 0 });
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  onward.once('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
