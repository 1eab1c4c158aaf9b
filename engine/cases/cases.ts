import type { Exchange } from '../../client/http/exchange.ts';
import { excusing } from '../evidence/fail.ts';
import { KnownDeviations } from '../evidence/known-deviations.ts';
import { Measurements } from '../evidence/measurements.ts';
import { evidenceOf, Violation } from '../evidence/violation.ts';
import { Observations, type Observed } from '../observers/observations.ts';
import { Traffic } from '../observers/traffic.ts';
import type { Body, Requirement } from '../requirement.ts';
import type { Setting } from '../setting.ts';
import { Trial } from './trial.ts';

/** What the cases of a requirement are run in. */
export interface CaseContext {
  readonly setting: Setting;
  /** The requirements that every exchange is judged by, whatever requirement sent it. */
  readonly observed: readonly Observed[];
  readonly signal: AbortSignal;
}

/** Runs the cases of one requirement, and keeps what is learnt from them besides their verdicts. */
export class Cases {
  readonly known: KnownDeviations;
  readonly observations: Observations;
  readonly measurements = new Measurements();
  readonly traffic = new Traffic();
  readonly #id: string;
  readonly #context: CaseContext;
  readonly #body: Body;
  #failedAfter: number | null = null;

  constructor(requirement: Requirement, body: Body, context: CaseContext) {
    const { setting, observed } = context;
    this.#id = requirement.id;
    this.#body = body;
    this.#context = context;
    this.known = new KnownDeviations(setting.plan.known);
    this.observations = new Observations(requirement, setting, observed, this.known);
  }

  /** Requests that had been sent when the first case failed; null where none did. */
  get failedAfter(): number | null {
    return this.#failedAfter;
  }

  /**
   * Runs one case from a clean state, and takes away what it made.
   * @throws Violation where the requirement does not hold, and whatever else kept it from being judged.
   */
  async run(value: unknown): Promise<void> {
    const { setting, signal } = this.#context;
    const trial = new Trial(setting, signal, this.measurements);
    const excuse = (violation: Violation, exchange = lastJudged(trial)) =>
      this.known.excuses(this.#id, violation, exchange);
    try {
      await excusing(excuse, () => this.#check(trial, value));
      this.observations.judge(trial.exchanges);
    } catch (error) {
      const excused = error instanceof Violation && !evidenceOf.has(error) && excuse(error);
      if (!excused) throw this.#failed(error, trial);
      this.observations.judge(trial.exchanges);
    } finally {
      this.traffic.observe(trial.exchanges, setting);
      await trial.clean();
    }
  }

  /** What the server said that it made and did not is the reason for whatever else goes wrong because of it. */
  async #check(trial: Trial, value: unknown): Promise<void> {
    try {
      await this.#body.check(trial, value);
    } catch (error) {
      throw error instanceof Violation ? error : (trial.objection ?? error);
    }
    await trial.settle();
  }

  #failed(error: unknown, { exchanges }: Trial): unknown {
    const attached = this.observations.attach(error, exchanges);
    if (error instanceof Violation) this.#failedAfter ??= this.observations.requests;
    return attached;
  }
}

function lastJudged({ exchanges }: Trial): Exchange | undefined {
  return exchanges.findLast(({ setup }) => !setup);
}
