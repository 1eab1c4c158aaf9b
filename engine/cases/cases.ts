import { untilAccepted, untilWell } from '../../client/control.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { isFinal, UnreachableError } from '../../client/http/unreachable-error.ts';
import { isOrderly } from '../../client/order.ts';
import { excusing } from '../evidence/fail.ts';
import { KnownDeviations } from '../evidence/known-deviations.ts';
import { Measurements } from '../evidence/measurements.ts';
import { evidenceOf, UnpreparedError, Violation } from '../evidence/violation.ts';
import { Observations, type Observed } from '../observers/observations.ts';
import { Traffic } from '../observers/traffic.ts';
import type { Body, Requirement } from '../requirement.ts';
import type { Setting } from '../setting.ts';
import { persistence } from './persistence.ts';
import { isDoubtful, type Showing } from './showing.ts';
import { Trial } from './trial.ts';
import { disorderly } from './unsettled.ts';

/** What the cases of a requirement are run in. */
export interface CaseContext {
  readonly setting: Setting;
  /** The requirements that every exchange is judged by, whatever requirement sent it. */
  readonly observed: readonly Observed[];
  readonly signal: AbortSignal;
}

/** How often a case is begun that ends for want of an answer. */
const most = 3;

/** Runs the cases of one requirement, and keeps what is learnt from them besides their verdicts. */
export class Cases {
  readonly known: KnownDeviations;
  readonly observations: Observations;
  readonly measurements = new Measurements();
  readonly traffic = new Traffic();
  readonly #id: string;
  readonly #context: CaseContext;
  readonly #body: Body;
  /** Requests that were sent. */
  requests = 0;

  constructor(requirement: Requirement, body: Body, context: CaseContext) {
    const { setting, observed } = context;
    this.#id = requirement.id;
    this.#body = body;
    this.#context = context;
    this.known = new KnownDeviations(setting.plan.known);
    this.observations = new Observations(requirement, setting, observed, this.known);
  }

  /**
   * Runs one case from a clean state, and takes away what it made. Where an answer stays away, the case is begun again as
   * soon as the target is well. With `insisting`, a failure is tried again with the same tokens, ids and bodies.
   * @throws UnreachableError where answers stay away, and whatever else kept the case from being judged.
   */
  async show(value: unknown, insisting = false): Promise<Showing> {
    for (let time = 1; ; time += 1) {
      try {
        return await this.#once(value, insisting);
      } catch (error) {
        if (!(error instanceof UnreachableError) || isFinal(error) || time === most) throw error;
      }
      await this.untilWell();
    }
  }

  /** Runs a case once more, on fresh connections to a target that is well. */
  async showAgain(value: unknown): Promise<Showing> {
    await this.untilWell();
    this.#context.setting.client.renew();
    for (const { client } of this.#context.setting.doors) client.renew();
    return this.show(value);
  }

  /** Waits until the target answers as it did at the beginning, and takes the token. Throws UnreachableError where it does not. */
  async untilWell(): Promise<void> {
    const { setting, signal } = this.#context;
    const { plan, client } = setting;
    await untilWell(client, plan.principals.main, plan.controls, signal);
    await untilAccepted(client, plan.principals.main, plan.controls, signal);
  }

  /** Waits until the target is well. Throws UnreachableError where it does not answer what it is asked, but something else. */
  async untilOrderly(): Promise<void> {
    await this.untilWell();
    const { setting, signal } = this.#context;
    const { plan, client } = setting;
    if (!(await isOrderly(client, plan.principals.main, plan.controls, signal))) throw disorderly();
  }

  async #once(value: unknown, insisting: boolean): Promise<Showing> {
    const { setting, signal } = this.#context;
    const trial = new Trial(setting, signal, this.measurements);
    const excuse = (violation: Violation, exchange = lastJudged(trial)) =>
      this.known.excuses(this.#id, violation, exchange);
    let isQuiet = false;
    try {
      await excusing(excuse, () => this.#check(trial, value));
      const showing = this.#showing(null, trial);
      isQuiet = showing.failure === null && showing.sightings.length === 0;
      return showing;
    } catch (error) {
      if (trial.unanswered === null && error instanceof UnpreparedError) return this.#showing(error, trial);
      if (trial.unanswered !== null || !(error instanceof Violation)) throw trial.unanswered ?? error;
      const showing = this.#showing(!evidenceOf.has(error) && excuse(error) ? null : error, trial);
      const isFirm = insisting && showing.failure === error && !isDoubtful(showing);
      return isFirm ? { ...showing, stays: await persistence(trial, error) } : showing;
    } finally {
      this.requests += trial.exchanges.length;
      this.traffic.observe(trial.exchanges, setting);
      await trial.provenance.clean(signal);
      if (isQuiet) trial.provenance.retire();
    }
  }

  /** What the server said that it made and did not is the reason for whatever else goes wrong because of it. */
  async #check(trial: Trial, value: unknown): Promise<void> {
    try {
      await this.#body.check(trial, value);
    } catch (error) {
      const own = error instanceof Violation || error instanceof UnreachableError;
      throw own ? error : (trial.provenance.objection ?? error);
    }
    await trial.provenance.settle();
  }

  /** What a trial showed; what is judged by observing alone is broken by what is seen. */
  #showing(failure: Showing['failure'], { exchanges, unanswered }: Trial): Showing {
    if (unanswered !== null) throw unanswered;
    const all = this.observations.sightings(exchanges);
    const own = all.find(({ id }) => id === this.#id);
    const broken = failure ?? own?.violation ?? null;
    const evidence = own !== undefined && broken === own.violation ? [own.exchange] : [...exchanges];
    if (broken instanceof Violation && !evidenceOf.has(broken)) evidenceOf.set(broken, evidence);
    return { failure: broken, exchanges, sightings: all.filter(({ id }) => id !== this.#id) };
  }
}

function lastJudged({ exchanges }: Trial): Exchange | undefined {
  return exchanges.findLast(({ setup }) => !setup);
}
