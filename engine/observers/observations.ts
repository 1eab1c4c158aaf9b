import type { Exchange } from '../../client/http/exchange.ts';
import type { Finding } from '../evidence/finding.ts';
import type { KnownDeviations } from '../evidence/known-deviations.ts';
import { evidenceOf, UnpreparedError, Violation } from '../evidence/violation.ts';
import { findingOf } from '../evidence/violation-finding.ts';
import type { Requirement } from '../requirement.ts';
import type { Setting } from '../setting.ts';
import type { Observer } from './observer.ts';

/** A requirement that is judged on every exchange. */
export interface Observed {
  readonly id: string;
  readonly observe: Observer;
}

/** Holds the exchanges of one requirement against those that are judged on every exchange. */
export class Observations {
  readonly #id: string;
  readonly #setting: Setting;
  readonly #known: KnownDeviations;
  readonly #observed: readonly Observed[];
  readonly #findings: Record<string, Finding> = {};
  /** The requirement itself, where its own check judges: what earlier cases left behind must not steer its shrinking. */
  readonly #ownCheck: string | null;
  requests = 0;

  /** `observed` are the requirements that are judged on every exchange and apply to the run. */
  constructor({ id, check }: Requirement, setting: Setting, observed: readonly Observed[], known: KnownDeviations) {
    this.#id = id;
    this.#setting = setting;
    this.#known = known;
    this.#observed = observed;
    this.#ownCheck = check === undefined ? null : id;
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
  summary(): Readonly<Record<string, Finding>> {
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
    for (const { id: observed, observe } of this.#observed) {
      if (this.#findings[observed] !== undefined) continue;
      const violation = observe(exchange, this.#setting);
      if (violation === undefined || observed === this.#ownCheck) continue;
      if (this.#known.excuses(observed, violation, exchange)) continue;
      evidenceOf.set(violation, [exchange]);
      if (observed === this.#id) throw violation;
      this.#findings[observed] = findingOf(observed, this.#setting, violation, '', this.#id);
    }
  }
}
