import { untilAccepted, untilWell } from '../../client/control.ts';
import { isFinal, UnreachableError } from '../../client/http/unreachable-error.ts';
import type { Sequence } from '../../generators/sequences/step.ts';
import { type GoesOn, inLockstep } from './lockstep.ts';
import { playerOf, type Side } from './side.ts';
import type { Turn } from './turn.ts';

/** How often a sequence is begun that ends for want of an answer. */
const most = 3;

/** Plays sequences on two servers, each from a clean state, and takes away what they made. */
export class Attempts {
  readonly #a: Side;
  readonly #b: Side;
  readonly #signal: AbortSignal;
  /** Requests that were sent, to either server. */
  requests = 0;

  constructor(a: Side, b: Side, signal: AbortSignal) {
    this.#a = a;
    this.#b = b;
    this.#signal = signal;
  }

  /**
   * Plays a sequence; where an answer stays away, again as soon as both servers are well: what stands between is neither.
   * @throws UnreachableError where answers stay away, UnpreparedError and Violation where nothing can be compared.
   */
  async play(sequence: Sequence, goesOn: GoesOn): Promise<readonly Turn[]> {
    for (let time = 1; ; time += 1) {
      try {
        return await this.#once(sequence, goesOn);
      } catch (error) {
        if (!(error instanceof UnreachableError) || isFinal(error) || time === most) throw error;
      }
      await this.untilWell();
    }
  }

  /** Plays a sequence on fresh connections to servers that are well. */
  async playAgain(sequence: Sequence, goesOn: GoesOn): Promise<readonly Turn[]> {
    await this.untilWell();
    for (const { setting } of [this.#a, this.#b]) setting.client.renew();
    return this.play(sequence, goesOn);
  }

  /** Waits until both answer as they did at the beginning. @throws UnreachableError where one does not. */
  async untilWell(): Promise<void> {
    for (const { setting } of [this.#a, this.#b]) {
      const { plan, client } = setting;
      await untilWell(client, plan.principals.main, plan.controls, this.#signal);
      await untilAccepted(client, plan.principals.main, plan.controls, this.#signal);
    }
  }

  async #once(sequence: Sequence, goesOn: GoesOn): Promise<readonly Turn[]> {
    const players = [playerOf(this.#a, this.#signal), playerOf(this.#b, this.#signal)] as const;
    try {
      return await inLockstep(sequence, ...players, goesOn);
    } finally {
      for (const { trial } of players) this.requests += trial.exchanges.length;
      await Promise.all(players.map(({ trial }) => trial.provenance.clean(this.#signal)));
    }
  }
}
