import { quantile } from '../assertions/quantile.ts';
import type { Figure } from './finding.ts';

/** How long something took from one replica to another, in milliseconds. */
interface Sample {
  readonly ms: number;
  /** Whether it was given up after that time. */
  readonly exceeded: boolean;
}

interface Pair {
  readonly between: readonly [from: string, to: string];
  readonly samples: Sample[];
}

/** What was measured between replicas: the median, the 99th percentile and the worst of each ordered pair. */
export class Propagation {
  readonly #pairs = new Map<string, Pair>();

  /** Whether something was given up between two replicas, so that waiting again would tell nothing new. */
  hasExceeded(from: string, to: string): boolean {
    return this.#pairs.get(`${from} ${to}`)?.samples.some(({ exceeded }) => exceeded) ?? false;
  }

  /** Takes note of one time. */
  add(from: string, to: string, sample: Sample): void {
    const key = `${from} ${to}`;
    const pair = this.#pairs.get(key) ?? { between: [from, to], samples: [] };
    this.#pairs.set(key, pair);
    pair.samples.push(sample);
  }

  /** Three figures for each pair, in the order of the pairs. */
  figures(): readonly Figure[] {
    const inOrder = [...this.#pairs].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, pair]) => pair);
    return inOrder.flatMap(({ between, samples }) => {
      const given = samples.filter(({ exceeded }) => exceeded).map(({ ms }) => ms);
      const values = samples.map(({ ms }) => Math.round(ms * 10) / 10);
      const figure = (name: string, value: number): Figure => {
        const exceeded = given.some((ms) => value >= ms) ? ({ exceeded: true } as const) : {};
        return { name: `propagation ${name}`, value, unit: 'ms', between, ...exceeded };
      };
      const parts = { median: 0.5, p99: 0.99, worst: 1 };
      return Object.entries(parts).map(([name, part]) => figure(name, quantile(values, part)));
    });
  }
}
