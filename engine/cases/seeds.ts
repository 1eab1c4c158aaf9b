import type { Evidence } from '../evidence/evidence.ts';
import { Violation } from '../evidence/violation.ts';

/** Judges a requirement at one seed, and tells what was learnt before it throws. */
export type JudgeAt = (seed: number, tell: (evidence: Evidence) => void) => Promise<void>;

/**
 * Judges a requirement at each seed. What the first failing seed found counts; the others only tell whether it breaks
 * there, too.
 * @throws what the first failing seed threw.
 */
export async function judgeAtEach(
  seeds: readonly number[],
  judgeAt: JudgeAt,
  tell: (evidence: Evidence) => void,
): Promise<void> {
  const told: Evidence[] = [];
  const brokenAt: number[] = [];
  const failures: { readonly error: unknown; readonly evidence: Evidence | undefined }[] = [];
  for (const seed of seeds) {
    try {
      await judgeAt(seed, (evidence) => told.push(evidence));
    } catch (error) {
      failures.push({ error, evidence: told.at(-1) });
      if (error instanceof Violation) brokenAt.push(seed);
    }
  }
  const [first] = failures;
  const counting = first === undefined ? told.at(-1) : first.evidence;
  if (counting !== undefined) tell({ ...together(counting, told), brokenAt });
  if (first !== undefined) throw first.error;
}

/** What counts, with what must not be lost of the other seeds. */
function together(counting: Evidence, told: readonly Evidence[]): Evidence {
  const sum = (numberOf: (evidence: Evidence) => number): number =>
    told.reduce((total, evidence) => total + numberOf(evidence), 0);
  return {
    ...counting,
    runs: sum(({ runs }) => runs),
    requests: sum(({ requests }) => requests),
    leftOut: sum(({ leftOut }) => leftOut),
    untried: sum(({ untried }) => untried),
    excused: told.flatMap(({ excused }) => excused),
    cells: told.flatMap(({ cells }) => cells),
    secrets: told.flatMap(({ secrets }) => secrets),
    retired: sum(({ retired }) => retired),
  };
}

/** The seed of one requirement: a function of the run's seed and the id alone (FNV-1a, 32 bit). */
export function seedOf(seed: number, id: string): number {
  return (
    [...`${seed}/${id}`].reduce(
      (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619),
      2166136261,
    ) | 0
  );
}
