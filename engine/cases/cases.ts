import type { Exchange } from '../../client/http/exchange.ts';
import type { RequirementId } from '../../suites/catalogue.ts';
import { excusing } from '../evidence/fail.ts';
import { Excuses } from '../evidence/known-deviations.ts';
import { Notes } from '../evidence/measurements.ts';
import { evidenceOf, Violation } from '../evidence/violation.ts';
import type { Holds } from '../inputs/inputs.ts';
import { Observations } from '../observers/observations.ts';
import { Traffic } from '../observers/traffic.ts';
import type { Setting } from '../setting.ts';
import { Trial } from './trial.ts';

/** Runs the cases of one requirement, and keeps what is learnt from them besides their verdicts. */
export class Cases<Value> {
  readonly excuses: Excuses;
  readonly observations: Observations;
  readonly notes = new Notes();
  readonly traffic = new Traffic();
  readonly #id: RequirementId;
  readonly #setting: Setting;
  readonly #holds: Holds<Value>;
  readonly #signal: AbortSignal;
  #failedAfter: number | null = null;

  constructor(id: RequirementId, setting: Setting, holds: Holds<Value>, signal: AbortSignal) {
    this.#id = id;
    this.#setting = setting;
    this.#holds = holds;
    this.#signal = signal;
    this.excuses = new Excuses(setting.plan.known);
    this.observations = new Observations(id, setting, this.excuses);
  }

  /** Requests that had been sent when the first case failed; null where none did. */
  get failedAfter(): number | null {
    return this.#failedAfter;
  }

  /**
   * Runs one case from a clean state, and takes away what it made.
   * @throws Violation where the requirement does not hold, and whatever else kept it from being judged.
   */
  async run(value: Value): Promise<void> {
    const trial = new Trial(this.#setting, this.#signal, this.notes);
    const excuse = (violation: Violation, exchange = lastJudged(trial)) =>
      this.excuses.excuses(this.#id, violation, exchange);
    try {
      await excusing(excuse, () => this.#holds(trial, value));
      this.observations.judge(trial.exchanges);
    } catch (error) {
      const excused = error instanceof Violation && !evidenceOf.has(error) && excuse(error);
      if (!excused) throw this.#failed(error, trial);
      this.observations.judge(trial.exchanges);
    } finally {
      this.traffic.observe(trial.exchanges, this.#setting);
      await trial.clean();
    }
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
