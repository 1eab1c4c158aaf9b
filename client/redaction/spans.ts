import { fromDigits } from './digits.ts';
import { fromQuotedPrintable, unescapings, unescapingsApart } from './escapes.ts';
import type { Fragments } from './fragments.ts';
import type { Occurrence, Phrases } from './phrases.ts';
import { endIn, type Reading, startIn } from './reading.ts';

/** What is looked for: whole phrases, and parts of them. */
export interface Wanted {
  readonly phrases: Phrases;
  readonly fragments: Fragments;
  /** What stands for the owner of a part. */
  readonly nameOf: (owner: string) => string;
  /** The fewest characters that can be found. */
  readonly shortest: number;
  /** Whether a phrase looks escaped by itself. */
  readonly escaped: boolean;
}

/** Where a text holds what is wanted, in any of the ways in which it can be written. Takes linear time. */
export function spansOf(text: string, wanted: Wanted): readonly Occurrence[] {
  const layers = unescapings(text);
  const outer = [...new Set([layers.at(0), layers.at(-1)])].filter((one) => one !== undefined);
  const apart = wanted.escaped && layers.length > 1 ? unescapingsApart(text) : [];
  const decoded = outer.flatMap((one) => [...fromDigits(one, wanted.shortest), ...fromQuotedPrintable(one)]);
  return united([...layers, ...apart, ...decoded].flatMap((reading) => spansIn(reading, wanted)));
}

function spansIn(reading: Reading, { phrases, fragments, nameOf }: Wanted): readonly Occurrence[] {
  const parts = fragments.in(reading.text).map(({ owner, ...part }) => ({ ...part, name: nameOf(owner) }));
  return [...phrases.in(reading.text), ...parts].map(({ start, end, name }) => ({
    start: startIn(reading, start),
    end: endIn(reading, end),
    name,
  }));
}

/** The spans in their order, those that overlap as one, under the name of the first of them that was found. */
export function united(spans: readonly Occurrence[]): readonly Occurrence[] {
  if (spans.length < 2) return spans;
  const order = new Map(spans.map((span, index) => [span, index]));
  const sorted = spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const result: { start: number; end: number; name: string; rank: number }[] = [];
  for (const span of sorted) {
    const last = result.at(-1);
    const rank = order.get(span) ?? 0;
    if (last === undefined || span.start >= last.end) {
      result.push({ ...span, rank });
      continue;
    }
    last.end = Math.max(last.end, span.end);
    if (rank < last.rank) Object.assign(last, { name: span.name, rank });
  }
  return result.map(({ start, end, name }) => ({ start, end, name }));
}

/** A text with a name in the place of each span. */
export function named(text: string, spans: readonly Occurrence[]): string {
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end, name } of spans) {
    parts.push(text.slice(kept, start), name);
    kept = end;
  }
  return spans.length === 0 ? text : parts.join('') + text.slice(kept);
}
