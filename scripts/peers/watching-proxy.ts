import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';

/** What is watched, and whether it is kept from harm. */
export interface Watch {
  /** Base URL of the server behind the proxy. */
  readonly upstream: string;
  /** Ids of the authorizations that stand already. */
  readonly standing: ReadonlySet<string>;
  /** Whether changes and deletions of these are answered 403 here. */
  readonly guarded: boolean;
}

/** A proxy on 127.0.0.1 that counts. */
export interface WatchingProxy {
  /** Base URL without a slash at its end. */
  readonly url: string;
  readonly requests: number;
  /** Successful changes and deletions of what stood already. */
  readonly trespasses: number;
  /** Ends all connections and frees the port. */
  close(): Promise<void>;
}

const refusal = JSON.stringify({ code: 'forbidden', message: 'this authorization stood before the run' });

/** Starts a proxy that hands everything through as it is, except what it guards. */
export async function startWatchingProxy({ upstream, standing, guarded }: Watch): Promise<WatchingProxy> {
  let requests = 0;
  let trespasses = 0;
  const server = createServer((incoming, outgoing) => {
    requests += 1;
    const touches = isChange(incoming.method) && standing.has(idIn(incoming.url));
    if (touches && guarded) return refuse(incoming, outgoing);
    forward(upstream, incoming, outgoing, (status) => {
      if (touches && status < 300) trespasses += 1;
    });
  });
  const url = await bound(server);
  return {
    url,
    get requests() {
      return requests;
    },
    get trespasses() {
      return trespasses;
    },
    close: () => closed(server),
  };
}

function isChange(method: string | undefined): boolean {
  return method === 'PATCH' || method === 'DELETE';
}

/** The id of an authorization in a path, in lower case; empty where there is none. */
function idIn(url = ''): string {
  return /^\/api\/v2\/authorizations\/([0-9a-f]+)(?:\?|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

function refuse(incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  outgoing.writeHead(403, { 'content-type': 'application/json; charset=utf-8' }).end(refusal);
}

function forward(
  upstream: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  onStatus: (status: number) => void,
): void {
  const { method = 'GET', url = '/', headers } = incoming;
  const passed = request(upstream, { method, path: url, headers }, (answer) => {
    const status = answer.statusCode ?? 502;
    onStatus(status);
    outgoing.writeHead(status, answer.statusMessage, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy());
  outgoing.on('close', () => passed.destroy());
  incoming.pipe(passed);
}

async function bound(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}
