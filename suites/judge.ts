import * as fc from 'fast-check';
import type { Exchange } from '../target/exchange.ts';
import type { RequirementId } from './catalogue.ts';
import { findingOf } from './evidence.ts';
import { type Excused, Excuses } from './excuses.ts';
import type { Cell, Figure } from './finding.ts';
import { Notes } from './notes.ts';
import { Observations } from './observations.ts';
import { excusing } from './raise.ts';
import type { Setting } from './setting.ts';
import { Trial } from './trial.ts';
import { evidenceOf, UnpreparedError, Violation } from './violation.ts';

/** What a body is run with: an arbitrary, and cases that every run must include. */
export interface Given<Value> {
  readonly arbitrary: fc.Arbitrary<Value>;
  /** Rows that are all run, whatever the number of cases. */
  readonly every?: readonly Value[];
  /** Part of the number of cases, for bodies that send many requests; 1 unless told. */
  readonly weight?: number;
}

/** A body: sends what its requirement says and throws a `Violation` where the server does not do as demanded. */
export type Holds<Value> = (trial: Trial, value: Value) => Promise<void>;

/** What the engine tells the collector besides the test's own result. */
export interface Evidence {
  readonly runs: number;
  readonly requests: number;
  readonly observed: ReturnType<Observations['summary']>;
  readonly flaky: boolean;
  readonly unprepared: string | null;
  readonly figures: readonly Figure[];
  readonly cells: readonly Cell[];
  readonly excused: readonly Excused[];
}

/** What a body is judged in. */
export interface Surroundings {
  readonly signal: AbortSignal;
  /** Takes what was learnt, before a failure is thrown. */
  readonly tell: (evidence: Evidence) => void;
}

/**
 * Judges one requirement: runs its body with generated values, shrinks what breaks, and sends it once more.
 * @throws Violation with its finding where the requirement is broken, and whatever else kept it from being judged.
 */
export async function judge<Value>(
  id: RequirementId,
  setting: Setting,
  given: (setting: Setting) => Given<Value>,
  holds: Holds<Value>,
  { signal, tell }: Surroundings,
): Promise<void> {
  const excuses = new Excuses(setting.plan.known);
  const observations = new Observations(id, setting, excuses);
  const notes = new Notes();
  const { arbitrary, every = [], weight = 1 } = given(setting);
  const property = fc.asyncProperty(arbitrary, async (value) => {
    const trial = new Trial(setting, signal, notes);
    const excuse = (violation: Violation, exchange = lastJudged(trial)) => excuses.excuses(id, violation, exchange);
    try {
      await excusing(excuse, () => holds(trial, value));
      observations.judge(trial.exchanges);
    } catch (error) {
      if (!(error instanceof Violation && !evidenceOf.has(error) && excuse(error)))
        throw observations.attach(error, trial.exchanges);
      observations.judge(trial.exchanges);
    } finally {
      await trial.clean();
    }
  });
  const parameters = parametersOf<Value>(id, setting, every, weight);
  const details = await fc.check(property, parameters);
  const error = details.failed ? details.errorInstance : null;
  const again = error instanceof Violation && (await returns(property, parameters, details.counterexamplePath));
  tell({
    runs: details.numRuns - (details.failed ? 1 : 0),
    requests: observations.requests,
    observed: observations.summary(),
    flaky: error instanceof Violation && !again,
    unprepared: error instanceof UnpreparedError ? error.message : null,
    figures: notes.figures(),
    cells: notes.cells(),
    excused: excuses.shown(),
  });
  if (error instanceof Violation) {
    error.finding = findingOf(id, setting, error, details.counterexamplePath ?? '');
  }
  if (error !== null) throw error;
  if (details.interrupted && details.numRuns < Math.max(1, every.length))
    throw new Error('time ran out before enough cases were tried');
}

function lastJudged({ exchanges }: Trial): Exchange | undefined {
  return exchanges.findLast(({ setup }) => !setup);
}

function parametersOf<Value>(
  id: RequirementId,
  { plan, budget }: Setting,
  every: readonly Value[],
  weight: number,
): fc.Parameters<[Value]> {
  const time = budget.next();
  return {
    seed: seedOf(plan.seed, id),
    numRuns: Math.max(Math.ceil(plan.cases * weight), every.length),
    examples: every.map((row) => [row]),
    ...(plan.path === null ? {} : { path: plan.path }),
    ...(time === null ? {} : { interruptAfterTimeLimit: time, markInterruptAsFailure: false }),
  };
}

/** Whether a counterexample fails once more, from a clean state. */
async function returns<Value>(
  property: fc.IAsyncProperty<[Value]>,
  parameters: fc.Parameters<[Value]>,
  path: string | null,
): Promise<boolean> {
  if (path === null) return false;
  const { interruptAfterTimeLimit: _, ...rest } = parameters;
  return (await fc.check(property, { ...rest, path, endOnFailure: true })).failed;
}

/** The seed of one requirement: a function of the run's seed and the id alone (FNV-1a, 32 bit). */
function seedOf(seed: number, id: string): number {
  return (
    [...`${seed}/${id}`].reduce(
      (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619),
      2166136261,
    ) | 0
  );
}
