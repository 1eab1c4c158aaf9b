import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An answer, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/** One request on its way through the proxy. */
export interface Passage {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly socket: Socket;
  /** Lets the server behind the proxy answer. */
  behind(): Promise<Reply>;
  /** Hands an answer on as it should be. */
  pass(reply: Reply): void;
}

/** What the proxy does with a request that the fault befalls. */
export type Act = (passage: Passage, proxy: FaultyProxy) => Promise<void> | void;

/** Which requests a fault befalls. */
export type When = 'start' | 'middle' | 'seldom' | 'never';

/** The request at which a fault begins that comes in the middle: the target is prepared by then. */
const middle = 70;

/** A fault that comes seldom befalls one request of so many. */
const one = 100;

/** A key and a certificate to show. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** A proxy in front of a server, which fails in one way. */
export class FaultyProxy {
  readonly #target: URL;
  readonly #act: Act;
  when: When;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #scheme: 'http' | 'https';
  /** The latest answer of the server behind. */
  latest: Reply | null = null;
  #requests = 0;
  /** How many requests the fault befell. */
  befallen = 0;
  #port = 0;
  #closed = false;

  constructor(target: string, act: Act, when: When, certificate: Certificate | null = null) {
    this.#target = new URL(target);
    this.#act = act;
    this.when = when;
    this.#scheme = certificate === null ? 'http' : 'https';
    const take = (request: IncomingMessage, response: ServerResponse) => void this.#take(request, response);
    this.#server = certificate === null ? createServer(take) : createSecureServer(certificate, take);
    this.#server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
    });
  }

  /** Begins to listen, and gives the URL. */
  async open(): Promise<string> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this.url;
  }

  get url(): string {
    return `${this.#scheme}://127.0.0.1:${this.#port}`;
  }

  /** Fails no more. */
  mend(): void {
    this.when = 'never';
  }

  /** Refuses connections and ends those that are there, for some milliseconds or for ever. */
  down(ms: number): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    if (ms < Number.POSITIVE_INFINITY) setTimeout(() => (this.#closed ? null : this.open()), ms);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const closed = this.#server.listening ? once(this.#server, 'close') : Promise.resolve();
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#requests += 1;
    const body = await buffer(request);
    const passage: Passage = {
      ...{ request, response, socket: request.socket },
      behind: () => this.#forward(request, body),
      pass: ({ status, headers, body: content }) => void response.writeHead(status, headers).end(content),
    };
    try {
      if (this.#befalls(this.#requests)) {
        this.befallen += 1;
        await this.#act(passage, this);
      } else passage.pass(await passage.behind());
    } catch {
      request.socket.destroy();
    }
  }

  #befalls(count: number): boolean {
    if (this.when === 'seldom') return count % one === middle;
    return this.when === 'start' || (this.when === 'middle' && count >= middle);
  }

  async #forward({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
    const { hostname, port } = this.#target;
    const options = { hostname, port, method, path: url, headers: { ...headers, connection: 'close' } };
    const sent = send(options).end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const { connection: _, 'transfer-encoding': __, ...rest } = answer.headers;
    const content = await buffer(answer);
    this.latest = { status: answer.statusCode ?? 0, headers: rest as Reply['headers'], body: content };
    return this.latest;
  }
}
