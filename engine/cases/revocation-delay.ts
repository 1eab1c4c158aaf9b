import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';

/** Lets the time pass that a token may outlive its end, before anything else is sent. */
export class RevocationDelay {
  readonly #ms: number;
  #over = 0;

  /** `ms`: how long a token may go on working after the answer that ended it; 0 for not at all. */
  constructor(ms: number) {
    this.#ms = ms;
  }

  /** Sends a request, after the grace of every token that was ended before. */
  async send(request: () => Promise<Exchange>): Promise<Exchange> {
    const left = this.#over - performance.now();
    if (left > 0) await sleep(left);
    const exchange = await request();
    if (this.#ms > 0 && endsToken(exchange)) this.#over = performance.now() + this.#ms;
    return exchange;
  }
}

/** Lets no time pass. */
export const atOnce = new RevocationDelay(0);

/** Whether a token is to be refused from this answer on: its authorization was deleted or switched off. */
function endsToken({ draft, answer }: Exchange): boolean {
  if (draft.operation === 'DeleteAuthorizationsID') return answer.status === 204;
  const body = draft.operation === 'PatchAuthorizationsID' && answer.status === 200 ? jsonOf(answer) : undefined;
  return isObject(body) && body.status === 'inactive';
}
