import { isObject, type JsonObject } from '../../spec/json.ts';
import { type Exchange, jsonOf } from './exchange.ts';

/** Whether an answer says yes. */
export function succeeded({ answer }: Pick<Exchange, 'answer'>): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** The JSON object of an answer, empty where it is anything else. */
export function objectIn({ answer }: Pick<Exchange, 'answer'>): JsonObject {
  const body = jsonOf(answer);
  return isObject(body) ? body : {};
}

/** The objects that a list answer holds under a name. */
export function itemsIn(exchange: Pick<Exchange, 'answer'>, name: string): readonly JsonObject[] {
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
