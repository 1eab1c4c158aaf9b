import { isDeep } from '../../spec/answers/nesting.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import type { Answer, Body } from '../../spec/message.ts';
import { isMethod } from '../../spec/method.ts';
import type { Exchange } from '../http/exchange.ts';
import { routeOf } from './route.ts';

/** An exchange of a recording. */
export interface Recorded {
  /** Its place in the recording, from 1. */
  readonly entry: number;
  readonly door: string;
  readonly exchange: Exchange;
  /** Milliseconds since the epoch; the end is the latest that it can be, as recordings round down. */
  readonly begin: number;
  readonly end: number;
  /** Whether the recording holds what the answer carried. */
  readonly bodyKnown: boolean;
}

/** A recording: what can be looked at, in the order of time, and what cannot. */
export interface Recording {
  readonly exchanges: readonly Recorded[];
  /** Requests for other servers or paths. */
  readonly others: number;
  /** Entries that are malformed, came out of a cache, or have no answer, by why they are left out. */
  readonly left: Readonly<Record<'malformed' | 'cached' | 'unanswered', number>>;
}

/** Recordings round times to the millisecond. */
const rounding = 1;

/** The exchanges that entries of an archive hold. Nothing of an entry is trusted to be there. */
export function recordingOf(entries: readonly Json[]): Recording {
  const read = entries.map((entry, index) => recordedIn(entry, index + 1));
  const count = (what: string) => read.filter((one) => one === what).length;
  const exchanges = read.filter((one) => typeof one !== 'string').toSorted((one, other) => one.begin - other.begin);
  const left = { malformed: count('malformed'), cached: count('cached'), unanswered: count('unanswered') };
  return { exchanges, others: count('other'), left };
}

function recordedIn(entry: Json, number: number): Recorded | keyof Recording['left'] | 'other' {
  if (!isObject(entry) || !isObject(entry.request) || !isObject(entry.response)) return 'malformed';
  const { request, response, startedDateTime, time } = entry;
  const begin = Date.parse(String(startedDateTime));
  const { method, url } = request;
  if (Number.isNaN(begin) || typeof method !== 'string' || typeof url !== 'string') return 'malformed';
  const verb = method.toUpperCase();
  const route = routeOf(verb, url);
  if (route === null || !isMethod(verb)) return 'other';
  const { status } = response;
  if (typeof status !== 'number') return 'malformed';
  if (typeof entry._fromCache === 'string' || status === 304) return 'cached';
  if (status < 100) return 'unanswered';
  const ms = typeof time === 'number' && time >= 0 ? time : 0;
  const answer = answerIn(response, status);
  const exchange: Exchange = {
    draft: {
      operation: route.operation,
      method: verb,
      path: route.path,
      query: [...new URL(url).searchParams],
      ...bodyIn(request),
    },
    sent: fieldsIn(request.headers),
    as: 'client',
    setup: false,
    answer: answer.answer,
    startedAt: begin,
    ms,
  };
  return { entry: number, door: route.door, exchange, begin, end: begin + ms + rounding, bodyKnown: answer.known };
}

function bodyIn({ postData }: JsonObject): { readonly body?: Body } {
  if (!isObject(postData) || typeof postData.text !== 'string' || postData.text === '') return {};
  const { comment, encoding, text } = postData;
  if (comment === 'base64' || encoding === 'base64') return { body: { base64: text } };
  try {
    // Nested so deep that reading it would exhaust the stack, it is a text as any other.
    return { body: isDeep(text) ? { text } : { json: JSON.parse(text) } };
  } catch {
    return { body: { text } };
  }
}

/** The answer, and whether its body is known: many tools leave bodies out. */
function answerIn(response: JsonObject, status: number): { readonly answer: Answer; readonly known: boolean } {
  const content = isObject(response.content) ? response.content : {};
  const { encoding, mimeType, size, text } = content;
  const headers = fieldsIn(response.headers);
  const type = typeof mimeType === 'string' && mimeType !== '' && mimeType !== 'x-unknown' ? mimeType : undefined;
  const shown = headers['content-type'] ?? type;
  const written = typeof text === 'string' ? text : undefined;
  const body = encoding === 'base64' ? Buffer.from(written ?? '', 'base64').toString('utf8') : (written ?? '');
  const isEmpty = status === 204 || size === 0 || headers['content-length'] === '0';
  return {
    answer: { status, headers: { ...headers, ...(shown === undefined ? {} : { 'content-type': shown }) }, body },
    known: written !== undefined || isEmpty,
  };
}

/** Header fields by lower-case name; those of one name as lines. HTTP/2 has fields of its own, with a colon. */
function fieldsIn(headers: Json | undefined): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const field of Array.isArray(headers) ? (headers as readonly Json[]) : []) {
    if (!isObject(field) || typeof field.name !== 'string' || field.name.startsWith(':')) continue;
    const name = field.name.toLowerCase();
    const value = String(field.value ?? '');
    fields[name] = Object.hasOwn(fields, name) ? `${fields[name]}\n${value}` : value;
  }
  return fields;
}
