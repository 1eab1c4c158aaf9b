import type { RequestDraft } from '../../spec/message.ts';
import { remember } from '../../spec/remember.ts';
import { Allowance } from '../limits/allowance.ts';
import { Limiter } from '../limits/limiter.ts';
import { unlimited } from '../limits/limits.ts';
import type { Principal } from '../principal.ts';
import { Breaker } from './breaker.ts';
import { Channel } from './channel.ts';
import type { ClientOptions, SendOptions } from './client-options.ts';
import type { Exchange } from './exchange.ts';
import type { Guard, Read } from './guard.ts';
import { Line } from './line.ts';
import { isRedirect, saidByMiddleman } from './middleman.ts';
import { mostWait, pause, waitBefore } from './resending.ts';
import { directTransport } from './transport.ts';
import { UnreachableError } from './unreachable-error.ts';

/** Sends requests to one server. The only place that touches the network. */
export class Client {
  readonly url: string;
  /** What may still be sent. */
  readonly allowance: Allowance;
  /** Whose turn it is. */
  readonly limiter: Limiter;
  /** Milliseconds that an outage may last. */
  readonly patience: number;
  readonly guard: Guard | null;
  readonly #onExchange: (exchange: Exchange) => void;
  readonly #channel: Channel;
  readonly #line: Line;
  readonly #breaker: Breaker;
  /** What ends requests early: that the target is lost, or a signal; made once for each, because it is dear. */
  readonly #either = remember((signal: AbortSignal) => AbortSignal.any([this.#breaker.signal, signal]));
  /** No request is sent before this time. */
  #heldUntil = 0;

  constructor({
    url,
    timeout,
    concurrency,
    patience = 0,
    transport,
    limits = unlimited,
    onExchange,
    guard,
    beside,
    at,
  }: ClientOptions) {
    this.allowance = beside?.allowance ?? new Allowance(limits);
    this.limiter = beside?.limiter ?? new Limiter(concurrency);
    this.url = url;
    this.guard = guard ?? null;
    this.patience = patience;
    this.#onExchange = onExchange ?? (() => {});
    this.#channel = new Channel(url, timeout, transport ?? directTransport, at);
    this.#line = new Line(new Channel(url, timeout, { ...(transport ?? directTransport), connections: 1 }, at));
    this.#breaker = new Breaker(patience);
  }

  /**
   * Sends a draft as a principal and waits for the whole answer of the server itself. What passes by is waited for, and a
   * request is sent again where that does no harm.
   * @throws UnreachableError where there is no such answer.
   * @throws OwnershipError where the guard holds it back.
   */
  async send(draft: RequestDraft, as: Principal, options: SendOptions = {}): Promise<Exchange> {
    const { signal } = options;
    this.allowance.count(draft);
    const read: Read = (looking, reader) => this.#turn(looking, reader, { setup: true, ...(signal && { signal }) });
    const key = (await this.guard?.admit(draft, as, read)) ?? null;
    try {
      const exchange = await this.#turn(draft, as, options);
      this.guard?.answered(exchange, as, key);
      return exchange;
    } catch (error) {
      const withoutEffect = error instanceof UnreachableError && error.resending === 'harmless';
      if (key !== null && withoutEffect) this.guard?.unsent(key);
      throw error;
    }
  }

  #turn(draft: RequestDraft, as: Principal, options: SendOptions): Promise<Exchange> {
    const exchange = () => this.#persist(draft, as, options);
    return options.abreast ? exchange() : this.limiter.run(exchange);
  }

  /** Sends what follows on fresh connections. */
  renew = (): void => {
    this.#channel.renew();
    this.#line.renew();
  };

  /** Gives the target up: requests under way and those to come fail with `TARGET_LOST`. `how` says how it was lost. */
  giveUp(last: UnreachableError, how: string): void {
    this.#breaker.open(last, how);
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    await Promise.all([this.#channel.close(), this.#line.close()]);
  }

  async #persist(draft: RequestDraft, as: Principal, options: SendOptions): Promise<Exchange> {
    const first = performance.now();
    const signal = options.signal === undefined ? this.#breaker.signal : this.#either(options.signal);
    const repeatable = options.repeatable === true || draft.method === 'GET' || draft.method === 'HEAD';
    for (let failed = 1; ; failed += 1) {
      await pause(this.#heldUntil - performance.now(), signal);
      const began = performance.now();
      try {
        return await this.#attempt(draft, as, options, signal);
      } catch (error) {
        if (!(error instanceof UnreachableError) || signal.aborted) throw error;
        this.#hold(error);
        this.#breaker.failed(error, began);
        const lasted = performance.now() - first;
        const wait = waitBefore(error, { failed, lasted, repeatable, patience: this.patience });
        if (wait === null) this.#breaker.ended(error);
        signal.throwIfAborted();
        if (wait === null) throw error;
        await pause(wait, signal);
      }
    }
  }

  async #attempt(
    draft: RequestDraft,
    as: Principal,
    { setup = false, inLine }: SendOptions,
    signal: AbortSignal,
  ): Promise<Exchange> {
    await this.allowance.wait(signal);
    const exchange = await (inLine ? this.#line.of(inLine) : this.#channel).exchange(draft, as, setup, signal);
    this.#onExchange(exchange);
    const expected = draft.mayRedirect === true && isRedirect(exchange.answer);
    const isMiddleman = exchange.answer.status >= 300 && !expected;
    const said = isMiddleman ? saidByMiddleman(exchange.answer, this.#channel.failed(draft)) : undefined;
    if (said !== undefined) throw said;
    this.#breaker.answered();
    this.#breaker.ended(null);
    return exchange;
  }

  /** Lets all requests wait where an answer asks for it, unless it asks for too long. */
  #hold({ waitMs }: UnreachableError): void {
    if (waitMs === null || waitMs > mostWait) return;
    this.#heldUntil = Math.max(this.#heldUntil, performance.now() + waitMs);
  }
}
