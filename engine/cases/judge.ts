import * as fc from 'fast-check';
import type { Evidence } from '../evidence/evidence.ts';
import { UnpreparedError, Violation } from '../evidence/violation.ts';
import { findingOf } from '../evidence/violation-finding.ts';
import { tour } from '../observers/tour.ts';
import type { Body, Requirement } from '../requirement.ts';
import type { Setting } from '../setting.ts';
import { type CaseContext, Cases } from './cases.ts';
import { Confirmation } from './confirmation.ts';
import { Excerpt } from './excerpt.ts';
import { recurrenceOf } from './recurrence.ts';
import { repeatingFailures } from './repetition.ts';
import { seedOf } from './seeds.ts';

/** Runs of cases while a failure is shrunk, at most. Most take fewer than a hundred; a race can go on without end. */
const mostShrinking = 300;

/** What a requirement is judged in. */
export interface JudgeContext extends CaseContext {
  /** Takes what was learnt, before a failure is thrown. */
  readonly tell: (evidence: Evidence) => void;
}

/**
 * Judges one requirement: checks it with generated values, shrinks what breaks, and sends it once more.
 * @throws Violation with its finding where the requirement is broken, and whatever else kept it from being judged.
 */
export async function judge(requirement: Requirement, context: JudgeContext): Promise<void> {
  const { id } = requirement;
  const { setting, tell } = context;
  const body = bodyOf(requirement);
  const cases = new Cases(requirement, body, context);
  const inputs = body.inputs(setting);
  const { arbitrary, every = [], replays = 1 } = inputs;
  const excerpt = new Excerpt(id, setting.plan, inputs);
  const confirmation = new Confirmation(cases, setting, replays > 1);
  const propertyThat = (failedBefore: boolean, most: number) =>
    fc.asyncProperty(
      arbitrary,
      repeatingFailures((value) => excerpt.run(value, cases.requests, (tried) => confirmation.run(tried)), {
        times: replays,
        failedBefore,
        most,
      }),
    );
  const parameters = parametersOf(id, setting, excerpt.rows, inputs.weight);
  const details = await fc.check(propertyThat(setting.plan.path !== null, mostShrinking), parameters);
  const thrown = details.failed ? details.errorInstance : null;
  const again =
    thrown instanceof Violation && !confirmation.stays
      ? await recurrenceOf(thrown, details.counterexamplePath ?? '', {
          property: () => propertyThat(true, replays ** 2),
          parameters,
          tries: replays,
          untilOrderly: () => cases.untilOrderly(),
        })
      : null;
  // Where answers stay away while a violation is looked for again, what showed each time before counts.
  const counts = again !== null || confirmation.stays || (confirmation.isConfirmed && confirmation.unjudged !== null);
  const error = counts ? (again?.violation ?? thrown) : (confirmation.unjudged ?? thrown ?? confirmation.nothingSent);
  tell({
    runs: details.numRuns - (details.failed ? 1 : 0) - confirmation.leftOut - excerpt.leftOut,
    requests: cases.requests,
    sent: setting.client.allowance.sentSince(),
    leftOut: confirmation.leftOut,
    untried: excerpt.untried,
    observed: cases.observations.summary(),
    flaky: error instanceof Violation && !counts,
    unprepared: error instanceof UnpreparedError ? error.message : null,
    figures: cases.measurements.figures(),
    cells: cases.measurements.cells(),
    traffic: cases.traffic.count(),
    excused: cases.known.shown(),
    failedAfter: confirmation.failedAfter,
    brokenAt: error instanceof Violation && counts ? [setting.plan.seed] : [],
    secrets: setting.secrets.fresh(),
    retired: setting.secrets.retiredSince(),
  });
  if (error instanceof Violation) {
    error.finding = findingOf(id, setting, error, excerpt.pathOf(again?.path ?? details.counterexamplePath ?? ''));
  }
  if (error !== null) throw error;
  if (details.interrupted && details.numRuns < Math.max(1, every.length))
    throw new Error('time ran out before enough cases were tried');
}

/** What is only observed needs requests of every kind. */
function bodyOf({ inputs, check }: Requirement): Body {
  return inputs === undefined || check === undefined ? tour : { inputs, check };
}

function parametersOf(
  id: string,
  { plan, budget }: Setting,
  every: readonly unknown[],
  weight = 1,
): fc.Parameters<[unknown]> {
  const time = budget.next();
  return {
    seed: seedOf(plan.seed, id),
    numRuns: Math.max(Math.ceil(plan.cases * weight), every.length),
    examples: every.map((row) => [row]),
    ...(plan.path === null ? {} : { path: plan.path }),
    ...(time === null ? {} : { interruptAfterTimeLimit: time, markInterruptAsFailure: false }),
  };
}
