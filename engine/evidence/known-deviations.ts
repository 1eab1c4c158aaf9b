import { bodyText, type Exchange, pathAndQuery } from '../../client/http/exchange.ts';
import { type Deviation, describes, type Sighting } from '../../spec/deviation.ts';
import type { Violation } from './violation.ts';

/** A known deviation that showed, and how often. */
export interface Excused {
  readonly deviation: string;
  readonly requirement: string;
  readonly times: number;
}

/** Tells known deviations from everything else, and counts them. */
export class KnownDeviations {
  readonly #known: readonly Deviation[];
  readonly #times = new Map<Deviation, number>();

  constructor(known: readonly Deviation[]) {
    this.#known = known;
  }

  /** Whether a known deviation describes a violation; it is counted then. */
  excuses(id: string, violation: Violation, exchange: Exchange | undefined): boolean {
    if (exchange === undefined) return false;
    const sighting = sightingOf(id, violation, exchange);
    const found = this.#known.find((deviation) => describes(deviation, sighting));
    if (found !== undefined) this.#times.set(found, (this.#times.get(found) ?? 0) + 1);
    return found !== undefined;
  }

  /** What showed. */
  shown(): readonly Excused[] {
    return [...this.#times].map(([{ id, requirement }, times]) => ({ deviation: id, requirement, times }));
  }
}

function sightingOf(requirement: string, { actual }: Violation, { draft, answer }: Exchange): Sighting {
  return {
    requirement,
    request: `${draft.method} ${pathAndQuery(draft)}`,
    status: answer.status,
    sent: bodyText(draft) ?? '',
    actual,
  };
}
