import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject, type Json, pointer } from '../../spec/json.ts';
import type { Bindings } from './bindings.ts';
import { valuesIn } from './template.ts';

/** What tells the last answer of a finding from another: whether it names what the steps made, or a member's value. */
export type Mark =
  | { readonly variable: string; readonly isThere: boolean }
  | { readonly at: string; readonly value: string | number | boolean | null };

/** The longest text that is compared, in characters. */
const longest = 200;

/** The marks of the last answer. */
export function marksOf(exchanges: readonly Exchange[], { captures, variables }: Bindings): readonly Mark[] {
  const last = exchanges.at(-1);
  if (last === undefined) return [];
  const made = captures.slice(0, -1).flatMap((kept) => kept.map(({ variable }) => variable));
  const ids = [...variables].filter(([value, name]) => !value.startsWith('$') && made.includes(name));
  const mentions = ids.map(([value, variable]) => ({ variable, isThere: last.answer.body.includes(value) }));
  return [...mentions, ...values(jsonOf(last.answer) as Json | undefined)];
}

/** Members of an object that are the same in every run; what stands in lists differs from server to server. */
function values(value: Json | undefined, path: readonly string[] = []): readonly Mark[] {
  if (isObject(value)) return Object.entries(value).flatMap(([name, one]) => values(one, [...path, name]));
  if (value === undefined || Array.isArray(value) || path.length === 0) return [];
  if (typeof value === 'string' && (valuesIn(value).length > 0 || isTime(value) || value.length > longest)) return [];
  return [{ at: pointer(...path), value: value as string | number | boolean | null }];
}

function isTime(text: string): boolean {
  return /\d{4}-\d\d-\d\dT[\d:.]+Z/.test(text);
}
