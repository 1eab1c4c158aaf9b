import type { Evidence } from '../evidence/evidence.ts';
import { Violation } from '../evidence/violation.ts';

/** Judges a requirement at one seed, and tells what was learnt before it throws. */
export type JudgeAt = (seed: number, tell: (evidence: Evidence) => void) => Promise<void>;

/**
 * Judges a requirement at each seed. What the first seed at which it breaks found counts, and where it breaks at none, what
 * the first failing one did; the others only tell whether it breaks there, too.
 * @throws what the seed that counts threw.
 */
export async function judgeAtEach(
  seeds: readonly number[],
  judgeAt: JudgeAt,
  tell: (evidence: Evidence) => void,
): Promise<void> {
  const told: Evidence[] = [];
  const brokenAt: number[] = [];
  const failures: { readonly error: unknown; readonly evidence: Evidence | undefined; readonly isBroken: boolean }[] =
    [];
  for (const seed of seeds) {
    try {
      await judgeAt(seed, (evidence) => told.push(evidence));
    } catch (error) {
      const evidence = told.at(-1);
      const isBroken = error instanceof Violation && evidence?.flaky !== true;
      failures.push({ error, evidence, isBroken });
      if (isBroken) brokenAt.push(seed);
    }
  }
  const first = failures.find(({ isBroken }) => isBroken) ?? failures[0];
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
    sent: sum(({ sent }) => sent),
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
