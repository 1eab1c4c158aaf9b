import { cutAround, type Difference, differencesBetween } from '../../engine/evidence/difference.ts';
import type { Finding } from '../../engine/evidence/finding.ts';
import { pointer, tokensOf } from '../../spec/json.ts';
import { oneLine } from './plain-text.ts';

/** The most places that are told. */
const most = 3;

/**
 * How what came differs from what was expected, a line for each place, such as
 * `/status: expected "inactive", got "active"`; values longer than `limit` characters are cut around where they differ.
 */
export function differenceLines(
  { actual, expected }: Pick<Finding, 'expected' | 'actual'>,
  limit: number,
): readonly string[] {
  const [first = '', ...others] = expected;
  const [one, other] = [valueIn(first), valueIn(actual)];
  if (others.length > 0 || one === null || other === null || one.what !== other.what)
    return [line('', expected.join(' or '), actual, limit)];
  const places = differencesBetween(one.value, other.value);
  const told = places.slice(0, most).map(({ path, before, after }) => {
    return line(`${one.what}${placeIn(path)}: `, excerptIn(before), excerptIn(after), limit);
  });
  return places.length > most ? [...told, `and ${places.length - most} other places`] : told;
}

/** The places in which a finding's values differ; none where they are not values that can be compared. */
export function placesIn({ actual, expected }: Pick<Finding, 'expected' | 'actual'>): readonly Difference[] {
  const [one, other] = [valueIn(expected[0] ?? ''), valueIn(actual)];
  return one === null || other === null || one.what !== other.what ? [] : differencesBetween(one.value, other.value);
}

function line(where: string, before: string, after: string, limit: number): string {
  const [due, came] = cutAround(oneLine(before), oneLine(after), limit);
  return `${oneLine(where)}expected ${due}, got ${came}`;
}

/** Long values were told by their differences, as `{"/status":"active"}`: there the first token is a path itself. */
function placeIn(path: string): string {
  const [first, ...rest] = tokensOf(path);
  return first === '' || first?.startsWith('/') ? `${first}${pointer(...rest)}` : path;
}

/** A value as JSON; a text that was cut out of one is none, and stays as it is. */
function excerptIn(text: string | null): string {
  return text !== null && /^"…|…"$/.test(text) ? String(JSON.parse(text)) : (text ?? 'nothing');
}

/** A text such as `status "active"`: of what it tells the value, and the value. */
function valueIn(text: string): { readonly what: string; readonly value: unknown } | null {
  const at = text.search(/(?<=\s)["[{]/);
  if (at < 0) return null;
  try {
    return { what: text.slice(0, at).trim(), value: JSON.parse(text.slice(at)) };
  } catch {
    return null;
  }
}
