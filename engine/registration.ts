import * as fc from 'fast-check';
import { inject, test } from 'vitest';
import type { RequirementId } from '../suites/catalogue.ts';
import { judge } from './cases/judge.ts';
import { type JudgeAt, judgeAtEach } from './cases/seeds.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Given, Holds } from './inputs/inputs.ts';
import { type Absence, absenceOf, type Plan } from './plan.ts';
import { type Setting, settingOf } from './setting.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The mark of the plan that a test belongs to. */
    mark?: string;
    evidence?: Evidence;
    skip?: Absence;
  }
}

/** Each row of a table once in every run, whatever the number of cases. */
export function everyRow<Value>(rows: readonly Value[]): Given<Value> {
  return { arbitrary: fc.constantFrom(...rows), every: rows, weight: 0 };
}

/** Values of an arbitrary, as many as the run has cases. */
export function any<Value>(arbitrary: fc.Arbitrary<Value>, weight = 1): Given<Value> {
  return { arbitrary, weight };
}

/** Registers the body of a requirement for each plan that selects it. */
export function requirement<Value>(
  id: RequirementId,
  given: (setting: Setting) => Given<Value>,
  holds: Holds<Value>,
): void {
  for (const plan of inject('plans')) {
    if (plan.selected.includes(id)) register(plan, id, given, holds);
  }
}

function register<Value>(
  plan: Plan,
  id: RequirementId,
  given: (setting: Setting) => Given<Value>,
  holds: Holds<Value>,
): void {
  test.concurrent(id, { timeout: 0, meta: { mark: plan.mark } }, async (context) => {
    const absence = absenceOf(id, plan);
    if (absence !== undefined) {
      context.task.meta.skip = absence;
      context.skip(true, absence.note);
    }
    const tell = (evidence: Evidence) => {
      context.task.meta.evidence = evidence;
    };
    const setting = await settingOf(plan);
    const { signal } = context;
    const judgeAt: JudgeAt = (seed, told) =>
      judge(id, { ...setting, plan: { ...plan, seed } }, given, holds, { signal, tell: told });
    await judgeAtEach(plan.seeds, judgeAt, tell);
  });
}
