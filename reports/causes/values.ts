import { isObject } from '../../spec/json.ts';

/** What two values are told of, and the values. */
export interface Values {
  /** Such as `ids`. */
  readonly what: string;
  readonly due: unknown;
  readonly came: unknown;
}

/** The values that texts such as `status "active"` tell of the same thing; null where none of those expected does. */
export function valuesAmong(expected: readonly string[], actual: string): Values | null {
  const came = valueIn(actual);
  const due = expected.map(valueIn).find((one) => one !== null && one.what === came?.what);
  return came === null || due === null || due === undefined
    ? null
    : { what: came.what, due: due.value, came: came.value };
}

/** A text such as `status "active"`: of what it tells the value, and the value; of a list that was cut its beginning. */
function valueIn(all: string): { readonly what: string; readonly value: unknown } | null {
  const text = all.replace(/^status \d{3} with /, '').replace(/ at replica \d+(?:, as at replica \d+)?$/, '');
  const at = text.search(/(?<=\s)(?:["[{]|-?\d+$|(?:true|false|null)$)/);
  if (at < 0) return null;
  const value = parsed(text.slice(at)) ?? parsed(beginning(text.slice(at)));
  return value === undefined ? null : { what: text.slice(0, at).trim(), value };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A list of texts, or of lists of them, with an entry that stands for all from where it was cut. */
function beginning(text: string): string {
  const cut = /^(\[.*),"?[^"]*… \(\d+ more characters\)$/s.exec(text)?.[1] ?? '';
  const open = [...cut].reduce((sum, one) => sum + (one === '[' ? 1 : one === ']' ? -1 : 0), 0);
  return `${cut},"…"${']'.repeat(Math.max(0, open))}`;
}

/** How rows or numbers of them differ. */
export type Amount = 'more' | 'fewer' | 'order' | 'other';

/** How what came differs in amount from what was due; `other` where it is no matter of amount. */
export function amountOf({ what, due, came }: Values): Amount {
  if (typeof due === 'number' && typeof came === 'number' && /\b(?:rows|number|times)\b/.test(what))
    return came > due ? 'more' : 'fewer';
  const [one, other] = [entriesIn(due), entriesIn(came)];
  if (one === null || other === null) return 'other';
  const [missing, added] = [without(one, other), without(other, one)];
  if (missing.length > 0 && added.length > 0) return 'other';
  if (added.length > 0) return 'more';
  return missing.length > 0 ? 'fewer' : 'order';
}

/** The entries of a list of texts, or of lists of them. */
function entriesIn(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const lists = value.flatMap((one: unknown) => (Array.isArray(one) ? one : [one]));
  return lists.some((one) => isObject(one)) ? null : lists.map((one) => JSON.stringify(one));
}

/** What is left of a list once each entry of another was taken from it. */
function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...all];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
