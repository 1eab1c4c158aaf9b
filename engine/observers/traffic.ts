import type { Exchange } from '../../client/http/exchange.ts';
import type { Contract, OperationId } from '../../spec/contract.ts';
import type { Setting } from '../setting.ts';
import { Latencies, type LatencyBucket } from './latencies.ts';
import { LatencySamples, type OperationSample } from './latency-sample.ts';
import { type Transition, Transitions } from './transitions.ts';

/** Answers of one status to one operation. */
export interface Answers {
  /** The contract's operation; null for requests that it has none for. */
  readonly operation: OperationId | null;
  readonly status: number;
  /** How long they took; empty where the contract lists the status and it never came. */
  readonly latency: readonly LatencyBucket[];
}

/** Lists that were asked for with the same set of filters. */
export interface FilterUse {
  /** The contract's query parameters that were given, sorted; none where the whole list was asked for. */
  readonly parameters: readonly string[];
  readonly count: number;
}

/** What went over the wire, counted. */
export interface TrafficCount {
  readonly answers: readonly Answers[];
  readonly transitions: readonly Transition[];
  readonly filters: readonly FilterUse[];
  readonly samples: readonly OperationSample[];
}

/** Counts the exchanges of many trials, and keeps nothing of what they carried. */
export class Traffic {
  readonly #answers = new Map<string, { operation: OperationId | null; status: number; latencies: Latencies }>();
  readonly #transitions = new Transitions();
  readonly #filters = new Map<string, FilterUse>();
  readonly #samples = new LatencySamples();

  /** Counts the exchanges of one trial. */
  observe(exchanges: readonly Exchange[], { contract }: Pick<Setting, 'contract'>): void {
    const filters = contract.operations.GetAuthorizations?.parameters.filter((one) => one.in === 'query') ?? [];
    const known = new Set(filters.map(({ name }) => name));
    if (this.#answers.size === 0) this.#expect(contract);
    for (const { draft, answer, ms } of exchanges) {
      this.#latencies(draft.operation, answer.status).add(ms);
      if (draft.operation !== 'GetAuthorizations') continue;
      const names = new Set((draft.query ?? []).flatMap(([name]) => (known.has(name) ? [name] : [])));
      this.#filter({ parameters: [...names].toSorted(), count: 1 });
    }
    this.#transitions.observe(exchanges);
    this.#samples.observe(exchanges);
  }

  /** Adds what was counted elsewhere. */
  add({ answers, transitions, filters, samples }: TrafficCount): void {
    for (const { operation, status, latency } of answers) this.#latencies(operation, status).merge(latency);
    for (const transition of transitions) this.#transitions.add(transition);
    for (const filter of filters) this.#filter(filter);
    this.#samples.add(samples);
  }

  /** What was counted so far. */
  count(): TrafficCount {
    const answers = [...this.#answers.values()].map(({ operation, status, latencies }) => {
      return { operation, status, latency: latencies.buckets() };
    });
    const filters = [...this.#filters.values()];
    return { answers, transitions: this.#transitions.taken(), filters, samples: this.#samples.samples() };
  }

  /** The statuses that operations list are counted even where they never come. */
  #expect({ operations }: Contract): void {
    for (const { id, responses } of Object.values(operations)) {
      const listed = Object.keys(responses).filter((status) => /^\d+$/.test(status));
      for (const status of listed) this.#latencies(id, Number(status));
    }
  }

  #latencies(operation: OperationId | null, status: number): Latencies {
    const key = `${operation} ${status}`;
    const known = this.#answers.get(key) ?? { operation, status, latencies: new Latencies() };
    this.#answers.set(key, known);
    return known.latencies;
  }

  #filter({ parameters, count }: FilterUse): void {
    const key = parameters.join();
    this.#filters.set(key, { parameters, count: count + (this.#filters.get(key)?.count ?? 0) });
  }
}
