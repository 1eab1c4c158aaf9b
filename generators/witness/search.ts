import type { Difference, Facet } from '../../spec/change/difference/difference.ts';
import { type Json, pointer } from '../../spec/json.ts';
import type { SchemaFailure, Validate } from '../../spec/schemas/schemas.ts';
import { type Embedded, embed } from './embed.ts';
import { probes } from './probes.ts';
import { shrink } from './shrink.ts';

/** The compiled schemas of two documents. */
export interface Judges {
  readonly old: Validate;
  readonly new: Validate;
}

/** What one document accepts and the other refuses. */
export interface Counterexample {
  readonly value: Json;
  readonly old: readonly SchemaFailure[];
  readonly new: readonly SchemaFailure[];
}

/** The smallest values by which a difference shows; null where none was found. */
export interface Counterexamples {
  /** What the old document accepts and the new one refuses. */
  readonly lost: Counterexample | null;
  /** What the new document accepts and the old one refuses. */
  readonly gained: Counterexample | null;
}

/** Looks for values by which a difference shows, made for its keywords and proven by both validators. */
export function counterexamples(difference: Difference, judges: Judges): Counterexamples {
  const found: { lost: Counterexample | null; gained: Counterexample | null } = { lost: null, gained: null };
  const { aimed, others } = probes(difference);
  const embedded = aimed.flatMap((part) => embed(difference.steps, part));
  const sound = embedded.filter(({ isSound }) => isSound);
  const unsound = [
    ...embedded.filter(({ isSound }) => !isSound),
    ...others.flatMap((part) => embed(difference.steps, part)),
  ];
  const look = (candidates: readonly Embedded[], isShown: (one: Embedded, judged: Counterexample) => boolean): void => {
    for (const one of candidates) {
      if (found.lost !== null && found.gained !== null) return;
      const judged = judge(one.value, judges);
      const kind = kindOf(judged);
      if (kind !== null && found[kind] === null && isShown(one, judged)) found[kind] = shrunk(one, judged, judges);
    }
  };
  look(sound, () => true);
  look(unsound, (one, judged) => isAbout(one, judged, difference));
  return found;
}

function judge(value: Json, judges: Judges): Counterexample {
  return { value, old: judges.old(value), new: judges.new(value) };
}

function kindOf(judged: Counterexample): 'lost' | 'gained' | null {
  if (judged.old.length > 0 === judged.new.length > 0) return null;
  return judged.old.length === 0 ? 'lost' : 'gained';
}

/** Whether what is refused is the part that was put there, and in the respect in which the schemas differ. */
function isAbout({ at }: Embedded, judged: Counterexample, { facet, name }: Difference): boolean {
  const place = name === null || facet === 'required' ? at : at + pointer(name);
  const told = complaints(judged).filter(
    (failure) => failure.at.startsWith(place) || facet === 'additional-properties',
  );
  const keywords = keywordsOf[facet];
  return told.some(({ keyword }) => keywords === undefined || keywords.includes(keyword));
}

/** The keywords by which validators refuse a value in a respect; any where none are named. */
const keywordsOf: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  type: ['type', 'enum', 'const'],
  nullable: ['type', 'enum', 'const'],
  values: ['enum', 'const', 'type'],
  length: ['minLength', 'maxLength'],
  range: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'type', 'format'],
  multiple: ['multipleOf'],
  pattern: ['pattern'],
  format: ['format'],
  'item-count': ['minItems', 'maxItems'],
  'unique-items': ['uniqueItems'],
  'property-count': ['minProperties', 'maxProperties'],
  required: ['required'],
};

function complaints(judged: Counterexample): readonly SchemaFailure[] {
  return judged.old.length > 0 ? judged.old : judged.new;
}

/** The smallest value that is refused for the same reason. */
function shrunk({ value }: Embedded, judged: Counterexample, judges: Judges): Counterexample {
  const kind = kindOf(judged);
  const keys = new Set(complaints(judged).map(({ keyword, at }) => `${keyword} ${at}`));
  const isSame = (candidate: Json): boolean => {
    const one = judge(candidate, judges);
    return kindOf(one) === kind && complaints(one).every(({ keyword, at }) => keys.has(`${keyword} ${at}`));
  };
  return judge(shrink(value, isSame), judges);
}
