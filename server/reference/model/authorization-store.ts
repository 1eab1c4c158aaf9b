import type { Authorization } from './entities.ts';

/** The ways to reach an authorization: by its id, in lists, and by its token. */
export type Index = 'item' | 'list' | 'token';

interface Entry {
  current: Authorization;
}

/** The authorizations, reachable by three indexes that can be cleared one by one. */
export class AuthorizationStore {
  readonly #items = new Map<string, Entry>();
  readonly #listed = new Map<string, Entry>();
  readonly #tokens = new Map<string, Entry>();

  /** Adds an authorization to all indexes. */
  add(authorization: Authorization): void {
    const entry = { current: authorization };
    this.#items.set(authorization.id, entry);
    this.#listed.set(authorization.id, entry);
    this.#tokens.set(authorization.token, entry);
  }

  /** The authorization with an id. */
  find(id: string): Authorization | undefined {
    return this.#items.get(id)?.current;
  }

  /** The authorization with exactly this token. */
  findByToken(token: string): Authorization | undefined {
    return this.#tokens.get(token)?.current;
  }

  /** All authorizations in the order of their creation. */
  list(): readonly Authorization[] {
    return [...this.#listed.values()].map((entry) => entry.current);
  }

  /** Puts a new state in the place of the one with the same id. */
  replace(authorization: Authorization): void {
    const entry = this.#items.get(authorization.id);
    if (entry !== undefined) entry.current = authorization;
  }

  /** Takes an authorization out of the given indexes. */
  remove(authorization: Authorization, from: ReadonlySet<Index>): void {
    const { id, token } = authorization;
    if (from.has('item')) this.#items.delete(id);
    if (from.has('list')) this.#listed.delete(id);
    if (from.has('token') && this.#tokens.get(token)?.current.id === id) this.#tokens.delete(token);
  }
}
