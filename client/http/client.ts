import { type Dispatcher, Pool } from 'undici';
import { TokenproofError } from '../../spec/errors.ts';
import type { Answer, RequestDraft } from '../../spec/message.ts';
import { credentialHeaders, type Principal } from '../principal.ts';
import { bodyBytes, type Exchange, fieldLines, pathAndQuery } from './exchange.ts';
import { Limiter } from './limiter.ts';

/** The server did not answer: refused, reset, or silent beyond the timeout. */
export class UnreachableError extends TokenproofError {}

/** How a client talks to its server. */
export interface ClientOptions {
  readonly url: string;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** Requests under way at most at a time, but for those that are sent abreast. */
  readonly concurrency: number;
  /** Told of every exchange, before the caller is. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** What a caller may say about one request. */
export interface SendOptions {
  readonly setup?: boolean;
  readonly signal?: AbortSignal;
  /** Sent at once, however many requests are under way: for requests that must overlap. */
  readonly abreast?: boolean;
}

/** Sends requests to one server. The only place that touches the network. */
export class Client {
  readonly url: string;
  readonly #pool: Pool;
  readonly #prefix: string;
  readonly #timeout: number;
  readonly #limiter: Limiter;
  readonly #onExchange: (exchange: Exchange) => void;
  readonly #origin = performance.now();

  constructor(options: ClientOptions) {
    const url = new URL(options.url);
    this.url = options.url;
    this.#prefix = url.pathname.replace(/\/$/, '');
    this.#timeout = options.timeout;
    this.#limiter = new Limiter(options.concurrency);
    this.#onExchange = options.onExchange ?? (() => {});
    this.#pool = new Pool(url.origin, {
      headersTimeout: options.timeout,
      bodyTimeout: options.timeout,
      connect: { timeout: options.timeout },
    });
  }

  /**
   * Sends a draft as a principal and waits for the whole answer.
   * @throws UnreachableError where there is no answer in time.
   */
  send(draft: RequestDraft, as: Principal, options: SendOptions = {}): Promise<Exchange> {
    const exchange = () => this.#exchange(draft, as, options);
    return options.abreast ? exchange() : this.#limiter.run(exchange);
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #exchange(draft: RequestDraft, as: Principal, options: SendOptions): Promise<Exchange> {
    const sent = headersOf(draft, as);
    const before = performance.now();
    const answer = await this.#answer(draft, sent, options.signal);
    const ms = performance.now() - before;
    const startedAt = before - this.#origin;
    const exchange = { draft, sent, as: as.name, setup: options.setup ?? false, answer, startedAt, ms };
    this.#onExchange(exchange);
    return exchange;
  }

  async #answer(draft: RequestDraft, headers: Record<string, string>, signal?: AbortSignal): Promise<Answer> {
    try {
      const response = await this.#pool.request({
        method: draft.method as Dispatcher.HttpMethod,
        path: `${this.#prefix}${pathAndQuery(draft)}`,
        headers: fieldLines(headers).flat(),
        body: bodyBytes(draft),
        ...(signal === undefined ? {} : { signal }),
      });
      return {
        status: response.statusCode,
        headers: plainHeaders(response.headers),
        body: await response.body.text(),
      };
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw new UnreachableError(
        'TARGET_UNREACHABLE',
        `${this.url} ${isUnconnected(cause) ? 'cannot be reached' : `did not answer ${draft.method} ${draft.path}`}: ${reasonOf(cause)}.`,
        `Check that the server runs there and answers within ${this.#timeout} ms.`,
        { cause },
      );
    }
  }
}

function headersOf(draft: RequestDraft, as: Principal): Record<string, string> {
  const content: Record<string, string> = draft.body === undefined ? {} : { 'content-type': 'application/json' };
  const own = Object.entries(draft.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return { accept: 'application/json', ...content, ...credentialHeaders(as.credential), ...Object.fromEntries(own) };
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join('\n') : value;
  }
  return plain;
}

/** Whether there was no connection at all, so that it does not matter what was to be sent. */
function isUnconnected(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].some(
    (one) => one === code,
  );
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = (cause as { readonly code?: unknown }).code;
  const inner = cause instanceof AggregateError ? cause.errors[0] : undefined;
  const message = cause.message === '' && inner instanceof Error ? inner.message : cause.message;
  return typeof code === 'string' && !message.includes(code) ? `${message} (${code})` : message;
}
