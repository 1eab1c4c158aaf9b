import type { Class, Classified } from './classified.ts';
import { classes } from './classified.ts';
import { differenceOf, type Mutant } from './mutant.ts';
import type { Mutation } from './mutation.ts';

/** What was found out about mutants, beside what was known of them. */
export interface Standing {
  /** Survivors that nobody has looked at. */
  readonly fresh: readonly Mutant[];
  readonly known: Readonly<Record<Class, readonly Mutant[]>>;
  /** What was killed of that which is said to survive. */
  readonly stale: readonly Classified[];
}

/** How mutants stand to what is known of them. */
export function standingOf({ killed, unfit, survivors }: Mutation, known: ReadonlyMap<string, Classified>): Standing {
  const of = (name: Class) => survivors.filter(({ fingerprint }) => known.get(fingerprint)?.class === name);
  return {
    fresh: survivors.filter(({ fingerprint }) => !known.has(fingerprint)),
    known: { equivalent: of('equivalent'), 'not-promised': of('not-promised'), hole: of('hole') },
    stale: [...killed, ...unfit].flatMap(({ fingerprint }) => known.get(fingerprint) ?? []),
  };
}

/**
 * The part of the mutants that were killed, of those that can be judged and that any answer could tell from the server, as a
 * number of 0 to 1.
 */
export function scoreOf({ killed, survivors }: Mutation, { known }: Standing): number {
  const different = killed.length + survivors.length - known.equivalent.length;
  return different === 0 ? 1 : killed.length / different;
}

/** The part of the mutants that were killed, of those that break what is promised as far as is known. */
export function promisedScoreOf({ killed, survivors }: Mutation, { known }: Standing): number {
  const breaking = killed.length + survivors.length - known.equivalent.length - known['not-promised'].length;
  return breaking === 0 ? 1 : killed.length / breaking;
}

/** What became of the mutants, for people: each survivor that nobody has looked at with its difference, and the sum. */
export function renderMutation(mutation: Mutation, standing: Standing): string {
  const { trouble } = mutation;
  if (trouble !== null) return `The server without a mutant is not clean: ${trouble}`;
  const { fresh, stale } = standing;
  return [
    ...fresh.map((mutant) => `survived: ${mutant.fingerprint} ${mutant.mutator} ${differenceOf(mutant).join('\n  ')}`),
    ...stale.map(({ fingerprint }) => `killed, though it is said to survive: ${fingerprint}`),
    ...sumOf(mutation, standing),
  ].join('\n');
}

/** The figures, a sentence each. */
export function sumOf(mutation: Mutation, standing: Standing): readonly string[] {
  const { all, killed, unfit, survivors, unjudged } = mutation;
  const { fresh, known } = standing;
  const [share, promised] = [scoreOf, promisedScoreOf].map((score) => (100 * score(mutation, standing)).toFixed(1));
  return [
    `${killed.length + survivors.length} of ${all} mutants judged: ${killed.length} killed, ${share} % of those that are not equivalent, ${promised} % of those that break what is promised`,
    `${survivors.length} survived: ${classes.map((name) => `${known[name].length} ${name}`).join(', ')}, ${fresh.length} not classified`,
    ...(unfit.length === 0
      ? []
      : [`${unfit.length} could not be judged: they do not start, fall silent or let nobody in`]),
    ...(unjudged.length === 0 ? [] : [`${unjudged.length} were not judged for want of time`]),
  ];
}
