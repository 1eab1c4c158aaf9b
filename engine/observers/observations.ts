import type { Exchange } from '../../client/http/exchange.ts';
import type { RequirementId } from '../../suites/catalogue.ts';
import type { Finding } from '../evidence/finding.ts';
import type { Excuses } from '../evidence/known-deviations.ts';
import { evidenceOf, UnpreparedError, Violation } from '../evidence/violation.ts';
import { findingOf } from '../evidence/violation-finding.ts';
import { absenceOf } from '../plan.ts';
import type { Setting } from '../setting.ts';
import { type ObservedId, type Observer, observedAlone, observers } from './observers.ts';

/** Holds the exchanges of one requirement against those that are judged on every exchange. */
export class Observations {
  readonly #id: RequirementId;
  readonly #setting: Setting;
  readonly #excuses: Excuses;
  readonly #observers: readonly (readonly [ObservedId, Observer])[];
  readonly #findings: Partial<Record<ObservedId, Finding>> = {};
  /** The requirement itself, where its own body judges: what earlier cases left behind must not steer its shrinking. */
  readonly #ownBody: RequirementId | null;
  requests = 0;

  constructor(id: RequirementId, setting: Setting, excuses: Excuses) {
    this.#id = id;
    this.#setting = setting;
    this.#excuses = excuses;
    this.#ownBody = observedAlone.some((alone) => alone === id) ? null : id;
    const applicable = (observed: ObservedId) =>
      setting.plan.selected.includes(observed) && absenceOf(observed, setting.plan) === undefined;
    this.#observers = (Object.entries(observers) as [ObservedId, Observer][]).filter(([observed]) =>
      applicable(observed),
    );
  }

  /**
   * Judges the exchanges of a trial that went well.
   * @throws Violation where what is wrong breaks the very requirement that sent them.
   */
  judge(exchanges: readonly Exchange[]): void {
    this.requests += exchanges.length;
    for (const exchange of exchanges) this.#judgeOne(exchange);
  }

  /** Judges the exchanges of a trial that failed, and gives the failure with its evidence. */
  attach(error: unknown, exchanges: readonly Exchange[]): unknown {
    if (error instanceof Violation) {
      if (!evidenceOf.has(error)) {
        evidenceOf.set(error, [...exchanges]);
        this.#quietly(exchanges);
      }
    } else if (error instanceof UnpreparedError) this.#quietly(exchanges);
    return error;
  }

  /** What was seen wrong on the way: one finding for each requirement that is judged on every exchange. */
  summary(): Readonly<Partial<Record<ObservedId, Finding>>> {
    return this.#findings;
  }

  #quietly(exchanges: readonly Exchange[]): void {
    try {
      this.judge(exchanges);
    } catch {
      // What broke first is reported; the same requirement is not reported twice.
    }
  }

  #judgeOne(exchange: Exchange): void {
    for (const [observed, observe] of this.#observers) {
      if (this.#findings[observed] !== undefined) continue;
      const violation = observe(exchange, this.#setting);
      if (violation === undefined || observed === this.#ownBody) continue;
      if (this.#excuses.excuses(observed, violation, exchange)) continue;
      evidenceOf.set(violation, [exchange]);
      if (observed === this.#id) throw violation;
      this.#findings[observed] = findingOf(observed, this.#setting, violation, '', this.#id);
    }
  }
}
