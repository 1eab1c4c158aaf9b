import type { Exchange } from '../../client/http/exchange.ts';
import type { OperationId } from '../../spec/contract.ts';

/** A latency that was drawn into a sample, and the lot that it drew: of many, those with the smallest lots stay. */
export interface DrawnLatency {
  readonly ms: number;
  /** From 0 to 1. */
  readonly lot: number;
}

/** How long some of the successful answers to an operation took. */
export interface OperationSample {
  readonly operation: OperationId;
  /** The smallest lot first. */
  readonly drawn: readonly DrawnLatency[];
}

/** The most latencies of an operation that are kept. */
const most = 200;

/**
 * Bounded samples of how long successful answers took, each answer as likely to be in one as any other. Those of many
 * workers make a fair one together (bottom-k sampling, Cohen and Kaplan 2007).
 */
export class LatencySamples {
  readonly #draw: () => number;
  readonly #samples = new Map<OperationId, readonly DrawnLatency[]>();

  /** `draw` gives lots that are evenly distributed from 0 to 1. */
  constructor(draw: () => number = Math.random) {
    this.#draw = draw;
  }

  /** Lets each successful answer draw its lot. */
  observe(exchanges: readonly Exchange[]): void {
    const successful = exchanges.filter(({ answer }) => answer.status >= 200 && answer.status < 300);
    for (const { draft, ms } of successful) {
      if (draft.operation !== null) this.#keep(draft.operation, [{ ms: Number(ms.toPrecision(3)), lot: this.#draw() }]);
    }
  }

  /** Adds what was drawn elsewhere. */
  add(samples: readonly OperationSample[]): void {
    for (const { operation, drawn } of samples) this.#keep(operation, drawn);
  }

  /** What was drawn so far. */
  samples(): readonly OperationSample[] {
    return [...this.#samples].map(([operation, drawn]) => ({ operation, drawn }));
  }

  #keep(operation: OperationId, drawn: readonly DrawnLatency[]): void {
    const kept = this.#samples.get(operation) ?? [];
    const highest = kept.length < most ? 1 : (kept.at(-1)?.lot ?? 1);
    if (drawn.every(({ lot }) => lot >= highest)) return;
    const all = [...kept, ...drawn];
    this.#samples.set(operation, all.toSorted((one, other) => one.lot - other.lot).slice(0, most));
  }
}
