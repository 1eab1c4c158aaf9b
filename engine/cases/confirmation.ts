import { takesMore, UnreachableError } from '../../client/http/unreachable-error.ts';
import { type UnpreparedError, Violation } from '../evidence/violation.ts';
import type { Sighting } from '../observers/sighting.ts';
import type { Setting } from '../setting.ts';
import type { Cases } from './cases.ts';
import { common, failureKey, isDoubtful, type Showing } from './showing.ts';
import { unsettled } from './unsettled.ts';

/** How often what a case showed must show again, before it counts. */
const times = 2;

/** How often a case may show something else each time. */
const rounds = 3;

/**
 * Runs cases until it is clear what they show. What shows once and not again when the same case is sent on fresh
 * connections to a target that is well is not the server's; what lacks an answer is not judged and never shrunk.
 */
export class Confirmation {
  readonly #cases: Cases;
  readonly #setting: Setting;
  /** Whether a case is decided by chance, as a race is, so that it need not fail each time. */
  readonly #byChance: boolean;
  readonly #failures = new Set<string>();
  #over = false;
  #broken = false;
  #settled = 0;
  #unsent: UnreachableError | null = null;
  /** Cases that were left out because they take more than the run may send, or than its token may give away. */
  leftOut = 0;
  /** What kept cases from being judged; null where nothing did. */
  unjudged: UnreachableError | null = null;
  /** Whether a violation that did not show with new tokens and ids showed each time with the same ones. */
  stays = false;
  /** Requests that had been sent when the first case failed; null where none did. */
  failedAfter: number | null = null;

  constructor(cases: Cases, setting: Setting, byChance: boolean) {
    this.#cases = cases;
    this.#setting = setting;
    this.#byChance = byChance;
  }

  /** Whether a violation showed each time that it was looked for. */
  get isConfirmed(): boolean {
    return this.#broken && !this.#byChance;
  }

  /**
   * Runs one case. Once cases cannot be judged, or show something now and then only, those that follow are left out.
   * @throws Violation where the requirement does not hold, and whatever else kept it from being judged.
   */
  async run(value: unknown): Promise<void> {
    if (this.#over) return;
    try {
      await this.#settle(value);
      this.#settled += 1;
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      if (takesMore(error)) return this.#leaveOut(error);
      this.#over = true;
      this.unjudged = error;
      if (!this.#broken) throw error;
    }
  }

  /** Why no case at all could be sent; null where one was. */
  get nothingSent(): UnreachableError | null {
    return this.#settled === 0 ? this.#unsent : null;
  }

  #leaveOut(error: UnreachableError): void {
    this.#unsent = error;
    this.leftOut += 1;
  }

  /**
   * What an effect that lasts makes of the same case need not be the same failure, but is one that stays. What fails
   * each time, at another request each time and without an odd answer, as what depends on the clock does, is broken.
   */
  async #settle(value: unknown): Promise<void> {
    const first = await this.#cases.show(value, !this.#broken && !this.#byChance);
    const { requests } = this.#cases;
    const violation = first.failure instanceof Violation && !isDoubtful(first) ? first.failure : null;
    let showing = first;
    let always = violation !== null;
    for (let round = 0; round < rounds && showing.failure !== null; round += 1) {
      const { left, last } = await this.#confirmed(value, showing);
      this.#record(left.sightings);
      if (left.failure !== null) throw this.#failed(violation ?? left.failure, left.failure, requests);
      showing = last;
      always &&= last.failure instanceof Violation && !isDoubtful(last);
      if (this.#broken && !always) return;
    }
    if (violation !== null && always) {
      await this.#cases.untilOrderly();
      throw this.#failed(violation, violation, requests);
    }
    if (violation !== null) throw this.#passed(violation, requests, first.stays ?? null);
    if (showing.failure !== null) throw unsettled(showing);
    if (showing === first) this.#record((await this.#confirmed(value, first)).left.sightings);
  }

  /** What is left of a showing that was looked for again, as far as it had to be, and what showed last. */
  async #confirmed(value: unknown, showing: Showing): Promise<{ readonly left: Showing; readonly last: Showing }> {
    const { failure, sightings } = showing;
    const { confirmed } = this.#setting;
    const isChance = this.#byChance && !isDoubtful(showing);
    const isSettled = failure !== null && (this.#failures.has(failureKey(failure)) || isChance);
    if (isSettled && !this.#broken) await this.#cases.untilOrderly();
    let left: Showing = {
      ...showing,
      failure: isSettled ? null : failure,
      sightings: sightings.filter(({ key }) => !confirmed.has(key)),
    };
    let last = showing;
    for (let time = 0; time < times && (left.failure !== null || left.sightings.length > 0); time += 1) {
      last = await this.#cases.showAgain(value);
      left = common(left, last);
    }
    if (left.sightings.length > 0 || (left.failure !== null && !this.#broken)) await this.#cases.untilOrderly();
    const known = sightings.filter(({ key }) => confirmed.has(key));
    return {
      left: { ...left, failure: isSettled ? failure : left.failure, sightings: [...known, ...left.sightings] },
      last,
    };
  }

  #record(sightings: readonly Sighting[]): void {
    for (const { key } of sightings) this.#setting.confirmed.add(key);
    this.#cases.observations.record(sightings);
  }

  /** What to throw for a failure: the first one, where another has shown since that stays. */
  #failed(failure: Violation | UnpreparedError, staying: Violation | UnpreparedError, requests: number): Error {
    for (const one of [failure, staying]) this.#failures.add(failureKey(one));
    if (!(failure instanceof Violation)) return failure;
    this.#broken = true;
    this.failedAfter ??= requests;
    return failure;
  }

  /** What to throw for a failure that does not show again with new tokens and ids; `shapes` are those it stays with. */
  #passed(failure: Violation, requests: number, shapes: readonly string[] | null): Error {
    this.#over = true;
    this.failedAfter ??= requests;
    this.stays = shapes !== null;
    return shapes === null ? failure : failure.with(`each time with ${shapes.join(' and ')}, not with others`);
  }
}
