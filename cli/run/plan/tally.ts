import type { IncomingHttpHeaders } from 'node:http';

/** A request that passed, and the status of its answer. */
export interface Passed {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
}

/** How many things of a kind were made, and how many there were at a time at most. */
export interface Made {
  readonly kind: string;
  readonly count: number;
  readonly most: number;
}

/** Requests by operation and by principal, and what they make. */
export class Tally {
  readonly #names: ReadonlyMap<string, string>;
  readonly #requests = new Map<string, Map<string, number>>();
  readonly #made = new Map<string, { count: number; now: number; most: number }>();

  /** `names` says whose each token is; the others are made by the run. */
  constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
  }

  /** Counts a request. */
  passed({ method, url, headers, status }: Passed): void {
    const path = (url.split('?')[0] ?? '').replaceAll(/\b[0-9a-fA-F]{16}\b/g, '{id}');
    const operation = `${method} ${/^\/api\/v2\/[a-z]+(\/\{id\}(\/[a-z]+(\/\{id\})?)?)?$/.test(path) ? path : 'another path'}`;
    const row = this.#requests.get(operation) ?? new Map<string, number>();
    this.#requests.set(operation, row);
    const principal = this.#principalOf(headers);
    row.set(principal, (row.get(principal) ?? 0) + 1);
    const [, kind, item] = /^\/api\/v2\/(authorizations|users|orgs|buckets)(\/\{id\})?$/.exec(path) ?? [];
    if (kind === undefined) return;
    if (method === 'POST' && item === undefined && status === 201) this.#count(kind, 1);
    if (method === 'DELETE' && item !== undefined && status === 204) this.#count(kind, -1);
  }

  /** The requests by operation and principal, in the order in which they first came. */
  get requests(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    return this.#requests;
  }

  /** What was made. */
  get made(): readonly Made[] {
    return [...this.#made].map(([kind, { count, most }]) => ({ kind, count, most }));
  }

  #count(kind: string, step: 1 | -1): void {
    const { count, now, most } = this.#made.get(kind) ?? { count: 0, now: 0, most: 0 };
    const then = Math.max(0, now + step);
    this.#made.set(kind, { count: count + (step > 0 ? 1 : 0), now: then, most: Math.max(most, then) });
  }

  #principalOf({ authorization, cookie }: IncomingHttpHeaders): string {
    const [, scheme = '', credential = ''] = /^(\S+) +(.*)$/.exec(authorization ?? '') ?? [];
    if (scheme.toLowerCase() === 'basic') return 'signing in';
    if (credential !== '') return this.#names.get(credential) ?? 'made by the run';
    return cookie === undefined ? 'nobody' : 'in a session';
  }
}
