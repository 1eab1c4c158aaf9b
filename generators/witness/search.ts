import type { Difference } from '../../spec/change/difference/difference.ts';
import type { Json } from '../../spec/json.ts';
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
  const candidates = probes(difference).flatMap((part) => embed(difference.steps, part));
  for (const one of [...candidates.filter(({ isSound }) => isSound), ...candidates.filter(({ isSound }) => !isSound)]) {
    const judged = judge(one.value, judges);
    const kind = kindOf(judged);
    if (kind === null || found[kind] !== null || !isAbout(one, judged)) continue;
    found[kind] = shrunk(one, judged, judges);
    if (found.lost !== null && found.gained !== null) break;
  }
  return found;
}

function judge(value: Json, judges: Judges): Counterexample {
  return { value, old: judges.old(value), new: judges.new(value) };
}

function kindOf(judged: Counterexample): 'lost' | 'gained' | null {
  if (judged.old.length > 0 === judged.new.length > 0) return null;
  return judged.old.length === 0 ? 'lost' : 'gained';
}

/** Whether what is refused is the part that was put there, or the whole where all else is as both demand. */
function isAbout({ at, isSound }: Embedded, judged: Counterexample): boolean {
  return (
    isSound ||
    complaints(judged).some((failure) => failure.at.startsWith(at) || failure.keyword === 'unevaluatedProperties')
  );
}

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
