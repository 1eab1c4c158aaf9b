import type { Dispatcher } from 'undici';
import type { Answer, RequestDraft } from '../../spec/message.ts';
import { credentialHeaders, type Principal } from '../principal.ts';
import { bodyBytes, type Exchange, fieldValues, type Place, pathAndQuery } from './exchange.ts';
import { DeadlineError, ExcessError, type Failed, unreachable } from './failure.ts';
import { readBody } from './reading.ts';
import { connectionsTo, type Transport } from './transport.ts';

/** More interim answers than this (RFC 9110 section 15.2) are a flood. */
const mostInterim = 64;

/** The connections to one server: each request is sent once, and each exchange ends in time and within bounds. */
export class Channel {
  readonly #url: URL;
  readonly #timeout: number;
  readonly #transport: Transport;
  readonly #origin = performance.now();
  readonly #at: { readonly at?: Place };
  #connections: Dispatcher;

  /** `timeout`: milliseconds that a whole exchange may take; `at` is said of each where it is no target itself. */
  constructor(url: string, timeout: number, transport: Transport, at?: Place) {
    this.#url = new URL(url);
    this.#at = at === undefined ? {} : { at };
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
    const ending = new AbortController();
    const deadline = setTimeout(() => ending.abort(new DeadlineError()), this.#timeout);
    let interim = 0;
    const onInfo = () => {
      interim += 1;
      if (interim > mostInterim) ending.abort(new ExcessError(`more than ${mostInterim} interim answers`));
    };
    try {
      const response = await this.#connections.request({
        origin: this.#url.origin,
        method: draft.method as Dispatcher.HttpMethod,
        path: `${this.#url.pathname.replace(/\/$/, '')}${pathAndQuery(draft)}`,
        headers: fieldValues(headers),
        body: bodyBytes(draft),
        signal: AbortSignal.any([ending.signal, signal]),
        onInfo,
      });
      const fields = plainHeaders(response.headers);
      const body = await readBody(response.body, fields['content-encoding'] ?? '', this.#transport.mostBytes);
      return { status: response.statusCode, headers: fields, body };
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      throw unreachable(ending.signal.aborted ? ending.signal.reason : cause, this.failed(draft));
    } finally {
      clearTimeout(deadline);
    }
  }
}

function headersOf(draft: RequestDraft, as: Principal, transport: Transport): Record<string, string> {
  const content: Record<string, string> = draft.body === undefined ? {} : { 'content-type': 'application/json' };
  const own = Object.entries(draft.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const credential = credentialHeaders(as.credential);
  return { accept: 'application/json', ...content, ...transport.headers, ...credential, ...Object.fromEntries(own) };
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join('\n') : value;
  }
  return plain;
}
