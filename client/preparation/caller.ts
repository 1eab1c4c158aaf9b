import type { Json } from '../../spec/json.ts';
import type { Method } from '../../spec/method.ts';
import type { Client } from '../http/client.ts';
import type { Exchange } from '../http/exchange.ts';
import { understood } from '../http/understood.ts';
import { OwnershipError } from '../ownership/ownership-error.ts';
import type { Principal } from '../principal.ts';

export { itemsIn, objectIn, refusalOf, succeeded, textOf } from '../http/answers.ts';

type Query = Readonly<Record<string, string>>;

/** The token of a principal in words for people: `token` of the main one, else such as `second token`. */
export function tokenOf({ name }: Principal): string {
  return name === 'main' ? 'token' : `${name} token`;
}

/**
 * Sends plain requests in the name of one principal, to prepare a target and to clean it. Each rejects with an
 * UnreachableError where there is no answer of an API, and with an OwnershipError where it would change what is not of
 * the run, or where the server says that it made what is not.
 */
export class Caller {
  readonly principal: Principal;
  readonly #client: Client;

  constructor(client: Client, principal: Principal) {
    this.#client = client;
    this.principal = principal;
  }

  /** The same server, asked by somebody else. */
  as(principal: Principal): Caller {
    return new Caller(this.#client, principal);
  }

  /** Reads a resource. */
  get(path: string, query: Query = {}): Promise<Exchange> {
    return this.#send('GET', path, undefined, query);
  }

  /** Creates a resource or adds to one. */
  post(path: string, body?: Json): Promise<Exchange> {
    return this.#send('POST', path, body);
  }

  /** Removes a resource. */
  delete(path: string): Promise<Exchange> {
    return this.#send('DELETE', path);
  }

  async #send(method: Method, path: string, json?: Json, query: Query = {}): Promise<Exchange> {
    const body = json === undefined ? {} : { body: { json } };
    const draft = { operation: null, method, path, query: Object.entries(query), ...body };
    const repeatable = method === 'GET' || method === 'DELETE';
    const send = () => this.#client.send(draft, this.principal, { setup: true, repeatable });
    const exchange = await understood(send, repeatable);
    const objection = this.#client.guard?.objectionTo(exchange);
    if (objection !== undefined) throw new OwnershipError(`${objection}.`, true);
    return exchange;
  }
}
