import type { RequestDraft } from '../../spec/message.ts';
import { pause } from '../http/resending.ts';
import { UnreachableError } from '../http/unreachable-error.ts';
import type { Limits } from './limits.ts';

/** Collections in which a POST creates something. */
const creates = /^\/api\/v2\/(authorizations|users|orgs|buckets)\/?$/;

/** Counts what is sent, and lets nothing pass beyond the limits. Whatever they are, what was made may be taken away: a client that cleans up has limits of its own. */
export class Allowance {
  readonly #limits: Limits;
  #requests = 0;
  #creates = 0;
  #next = 0;
  #sent = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** What is left of the limits. */
  remaining(): Limits {
    const less = (most: number | null, spent: number): number | null =>
      most === null ? null : Math.max(0, most - spent);
    const { maxRequests, maxCreates } = this.#limits;
    return {
      ...this.#limits,
      maxRequests: less(maxRequests, this.#requests),
      maxCreates: less(maxCreates, this.#creates),
    };
  }

  /**
   * Counts a request; what a client repeats of its own accord is counted once.
   * @throws UnreachableError where the limits do not let it pass.
   */
  count({ method, path }: RequestDraft): void {
    const creating = method === 'POST' && creates.test(path);
    this.#demand(method, creating);
    this.#requests += 1;
    if (creating) this.#creates += 1;
  }

  /** How many requests went out since this was last asked: what proves and takes away what was made, and repeats, included. */
  sentSince(): number {
    const count = this.#sent;
    this.#sent = 0;
    return count;
  }

  /** Waits for the turn of a request, which is sent then. */
  async wait(signal: AbortSignal): Promise<void> {
    this.#sent += 1;
    const { perSecond } = this.#limits;
    if (perSecond === null) return;
    const now = performance.now();
    const turn = Math.max(now, this.#next);
    this.#next = turn + 1_000 / perSecond;
    await pause(turn - now, signal);
  }

  #demand(method: string, creating: boolean): void {
    const { readOnly, maxRequests, maxCreates } = this.#limits;
    if (readOnly && method !== 'GET' && method !== 'HEAD') {
      throw refusal('READ_ONLY', `${method} is not sent, as only reads are (--read-only).`, 'Leave out --read-only.');
    }
    if (method === 'DELETE') return;
    if (maxRequests !== null && this.#requests >= maxRequests) {
      throw refusal('LIMIT_REACHED', 'The requests of --max-requests are spent.', 'Allow more.');
    }
    if (creating && maxCreates !== null && this.#creates >= maxCreates) {
      throw refusal('LIMIT_REACHED', 'The creates of --max-creates are spent.', 'Allow more.');
    }
  }
}

function refusal(code: 'READ_ONLY' | 'LIMIT_REACHED', sentence: string, cure: string): UnreachableError {
  return new UnreachableError(code, sentence, cure, { resending: 'useless' });
}
