import type { Exchange } from '../../client/http/exchange.ts';
import type { Finding } from '../evidence/finding.ts';
import type { KnownDeviations } from '../evidence/known-deviations.ts';
import { evidenceOf } from '../evidence/violation.ts';
import { findingOf } from '../evidence/violation-finding.ts';
import type { Requirement } from '../requirement.ts';
import type { Setting } from '../setting.ts';
import type { Observer } from './observer.ts';
import { type Sighting, signatureOf } from './sighting.ts';

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

  /** `observed` are the requirements that are judged on every exchange and apply to the run. */
  constructor({ id, check }: Requirement, setting: Setting, observed: readonly Observed[], known: KnownDeviations) {
    this.#id = id;
    this.#setting = setting;
    this.#known = known;
    // Where its own check judges, what earlier cases left behind must not steer its shrinking.
    this.#observed = check === undefined ? observed : observed.filter((one) => one.id !== id);
  }

  /** What is wrong with exchanges, each kind of it once, but for what is known or was recorded. */
  sightings(exchanges: readonly Exchange[]): readonly Sighting[] {
    const seen = exchanges.flatMap((exchange) => this.#observed.flatMap((one) => this.#sighting(one, exchange)));
    return [...new Map(seen.toReversed().map((one) => [one.key, one])).values()].toReversed();
  }

  /** Takes note of what showed each time that it was looked for. */
  record(sightings: readonly Sighting[]): void {
    for (const { id, violation, exchange } of sightings) {
      evidenceOf.set(violation, [exchange]);
      this.#findings[id] ??= findingOf(id, this.#setting, violation, '', this.#id);
    }
  }

  /** What was seen wrong on the way: one finding for each requirement that is judged on every exchange. */
  summary(): Readonly<Record<string, Finding>> {
    return this.#findings;
  }

  #sighting({ id, observe }: Observed, exchange: Exchange): readonly Sighting[] {
    if (this.#findings[id] !== undefined) return [];
    const violation = observe(exchange, this.#setting);
    if (violation === undefined || this.#known.excuses(id, violation, exchange)) return [];
    return [{ id, violation, exchange, key: `${id}: ${signatureOf(exchange)}` }];
  }
}
