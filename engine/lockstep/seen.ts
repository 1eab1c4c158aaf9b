import { type Exchange, jsonOf, pathAndQuery } from '../../client/http/exchange.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import { parseCookie } from '../fixtures/cookie.ts';
import type { Names } from './names.ts';

/** What one server answered, in words that another one shares. */
export interface Seen {
  readonly status: number;
  /** Header fields that mean something to a client, with lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON, its ids, secrets and times renamed; as text where it is none; null where there is none. */
  readonly body: Json;
}

/** Header fields that a client goes by; others, such as the date, the version or a trace, are a server's own affair. */
const compared = ['content-type', 'location', 'allow', 'www-authenticate', 'x-platform-error-code', 'cache-control'];

/** What an answer says, but for the rows of a list that are not of the sequence. */
export function seenIn({ answer }: Exchange, names: Names, isOwn: (row: JsonObject) => boolean): Seen {
  const headers = compared.flatMap((name) => {
    const value = answer.headers[name];
    return value === undefined ? [] : [[name, names.rename(value.toLowerCase().replaceAll(' ', ''))] as const];
  });
  const cookie = answer.headers['set-cookie'];
  const all = cookie === undefined ? headers : [...headers, ['set-cookie', cookieShape(cookie)] as const];
  return { status: answer.status, headers: Object.fromEntries(all), body: bodyOf(answer, names, isOwn) };
}

function bodyOf(answer: Exchange['answer'], names: Names, isOwn: (row: JsonObject) => boolean): Json {
  if (answer.body === '') return null;
  const json = jsonOf(answer) as Json | undefined;
  if (json === undefined) return names.rename(answer.body.trim());
  if (!isObject(json) || !Array.isArray(json.authorizations)) return renamed(json, names);
  const rows = (json.authorizations as readonly Json[]).filter((row) => !isObject(row) || isOwn(row));
  return renamed({ ...json, authorizations: rows }, names);
}

/** What a request asks for, in the same words: its path with the query, and its body as people read it. */
export function askedIn({ draft }: Exchange, names: Names): { readonly path: string; readonly body: string | null } {
  const { body } = draft;
  const path = names.rename(decodeURIComponent(pathAndQuery(draft).replaceAll(/%(?![0-9a-f]{2})/gi, '%25')));
  if (body === undefined) return { path, body: null };
  if ('json' in body) return { path, body: JSON.stringify(renamed(body.json, names)) };
  return { path, body: 'text' in body ? names.rename(body.text) : `${body.base64} (base64)` };
}

/** JSON with its members and the items of its arrays in an order of their own, and names in the place of ids. */
function renamed(json: Json, names: Names): Json {
  if (typeof json === 'string') return names.rename(json);
  if (Array.isArray(json)) return sorted(json.map((item) => renamed(item, names)));
  if (!isObject(json)) return json;
  const id = typeof json.id === 'string' ? names.rename(json.id) : '';
  const entries = Object.entries(json).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, memberOf(key, value, id, names)]));
}

function memberOf(key: string, value: Json, id: string, names: Names): Json {
  if (key === 'description' && typeof value === 'string') return names.unmark(value);
  return instantIn(key, value, id, names) ?? renamed(value, names);
}

function instantIn(key: string, value: Json, id: string, names: Names): Json | undefined {
  if (!/At$/.test(key) || typeof value !== 'string') return undefined;
  const [, seconds, fraction = '', zone] = /^(.+T[\d:]+)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i.exec(value) ?? [];
  const milliseconds = Date.parse(`${seconds}${zone}`);
  if (Number.isNaN(milliseconds)) return undefined;
  return names.time(id, BigInt(milliseconds) * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')));
}

function sorted(items: readonly Json[]): readonly Json[] {
  const keyed = items.map((item) => ({ item, key: JSON.stringify(item) }));
  return keyed
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ item }) => item);
}

/** The name of a cookie and its attributes, without its value and the time of its end. */
function cookieShape(field: string): string {
  const name = parseCookie(field)?.name ?? '';
  const attributes = field
    .split(';')
    .slice(1)
    .map((one) => one.trim().toLowerCase());
  return [name, ...attributes.filter((one) => !/^(expires|max-age)=/.test(one)).toSorted()].join('; ');
}
