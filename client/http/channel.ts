import type { Dispatcher } from 'undici';
import type { Answer, RequestDraft } from '../../spec/message.ts';
import { credentialHeaders, type Principal } from '../principal.ts';
import { connectionsTo } from './connections.ts';
import { bodyBytes, type Exchange, fieldValues, type Place, pathAndQuery } from './exchange.ts';
import { type Failed, unreachable } from './failure.ts';
import { readBody } from './reading.ts';
import { type Received, receive } from './receiving.ts';
import type { Transport } from './transport.ts';

/** The connections to one server: each request is sent once, and each exchange ends in time and within bounds. */
export class Channel {
  readonly #url: URL;
  /** What stands before every path, without a slash at its end. */
  readonly #base: string;
  readonly #timeout: number;
  readonly #transport: Transport;
  readonly #origin = performance.now();
  readonly #at: { readonly at?: Place };
  #connections: Dispatcher;

  /** `timeout`: milliseconds that a whole exchange may take; `at` is said of each where it is no target itself. */
  constructor(url: string, timeout: number, transport: Transport, at?: Place) {
    this.#url = new URL(url);
    this.#at = at === undefined ? {} : { at };
    this.#base = this.#url.pathname.replace(/\/$/, '');
    this.#timeout = timeout;
    this.#transport = transport;
    this.#connections = connectionsTo(this.#url, timeout, transport);
  }

  /**
   * Sends a draft as a principal and waits for the whole answer.
   * @throws UnreachableError where none comes, and the reason of the signal where that aborts.
   */
  async exchange(draft: RequestDraft, as: Principal, setup: boolean, signal: AbortSignal): Promise<Exchange> {
    const sent = headersOf(draft, as, this.#transport);
    const before = performance.now();
    const answer = await this.#answer(draft, sent, signal);
    const ms = performance.now() - before;
    return { draft, sent, as: as.name, ...this.#at, setup, answer, startedAt: before - this.#origin, ms };
  }

  /** What a request that failed is called. */
  failed({ method, path }: RequestDraft): Failed {
    const { origin, pathname } = this.#url;
    const url = `${origin}${pathname}`.replace(/\/$/, '');
    return { url, request: `${method} ${path}`, timeout: this.#timeout };
  }

  /** Sends what follows on fresh connections. */
  renew(): void {
    const before = this.#connections;
    this.#connections = connectionsTo(this.#url, this.#timeout, this.#transport);
    before.close().catch(() => {});
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    await this.#connections.destroy();
  }

  async #answer(draft: RequestDraft, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    const { mostBytes } = this.#transport;
    const request = {
      origin: this.#url.origin,
      method: draft.method as Dispatcher.HttpMethod,
      path: this.#base + pathAndQuery(draft),
      headers: fieldValues(headers),
      body: bodyBytes(draft),
    };
    try {
      const received = await receive(this.#connections, request, { timeout: this.#timeout, mostBytes, signal });
      const fields = plainHeaders(received.headers);
      const body = await readBody(received.bytes, fields['content-encoding'] ?? '', mostBytes);
      return { status: received.status, headers: fields, body };
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      throw unreachable(cause, this.failed(draft));
    }
  }
}

function headersOf(draft: RequestDraft, as: Principal, transport: Transport): Record<string, string> {
  const content: Record<string, string> = draft.body === undefined ? {} : { 'content-type': 'application/json' };
  const own = Object.entries(draft.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const credential = credentialHeaders(as.credential);
  return { accept: 'application/json', ...content, ...transport.headers, ...credential, ...Object.fromEntries(own) };
}

function plainHeaders(headers: Received['headers']): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join('\n') : value;
  }
  return plain;
}
