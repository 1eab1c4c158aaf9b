import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import type { Method } from '../../spec/method.ts';
import type { Client } from '../http/client.ts';
import { type Exchange, jsonOf } from '../http/exchange.ts';
import { understood } from '../http/understood.ts';
import type { Principal } from '../principal.ts';

type Query = Readonly<Record<string, string>>;

/**
 * Sends plain requests in the name of one principal, to prepare a target and to clean it. Each rejects with an
 * UnreachableError where there is no answer of an API.
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

  #send(method: Method, path: string, json?: Json, query: Query = {}): Promise<Exchange> {
    const body = json === undefined ? {} : { body: { json } };
    const draft = { operation: null, method, path, query: Object.entries(query), ...body };
    const repeatable = method === 'GET' || method === 'DELETE';
    return understood(() => this.#client.send(draft, this.principal, { setup: true, repeatable }), repeatable);
  }
}

/** Whether an answer says yes. */
export function succeeded({ answer }: Exchange): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** The JSON object of an answer, empty where it is anything else. */
export function objectIn({ answer }: Exchange): JsonObject {
  const body = jsonOf(answer);
  return isObject(body) ? body : {};
}

/** The objects that a list answer holds under a name. */
export function itemsIn(exchange: Exchange, name: string): readonly JsonObject[] {
  const items = objectIn(exchange)[name];
  return Array.isArray(items) ? items.filter(isObject) : [];
}

/** A member of an object if it is a text that says something, else null. */
export function textOf(object: JsonObject, name: string): string | null {
  const value = object[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What a refusal says, on one line: the status and the server's message. */
export function refusalOf(exchange: Exchange): string {
  const message = textOf(objectIn(exchange), 'message');
  return message === null ? String(exchange.answer.status) : `${exchange.answer.status} ${message}`;
}
