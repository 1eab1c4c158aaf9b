import { inject, test } from 'vitest';
import { UnreachableError } from '../client/http/unreachable-error.ts';
import { judge } from './cases/judge.ts';
import { type JudgeAt, judgeAtEach } from './cases/seeds.ts';
import { endOf, noteBroken, noteRequests } from './end.ts';
import type { Evidence } from './evidence/evidence.ts';
import { Violation } from './evidence/violation.ts';
import type { Observed } from './observers/observations.ts';
import { type Absence, absenceOf, type Plan } from './plan.ts';
import { plansFrom } from './plan-channel.ts';
import type { Requirement } from './requirement.ts';
import { settingOf } from './setting.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The mark of the plan that a test belongs to. */
    mark?: string;
    evidence?: Evidence;
    skip?: Absence;
  }
}

/** What is judged of one target. */
interface Selection {
  readonly plan: Plan;
  /** How many requirements are not left out. */
  readonly judged: number;
  readonly observed: readonly Observed[];
}

/** The plans of the targets that this worker judges, once they are known. */
export function plansToJudge(): Promise<readonly Plan[]> {
  return plansFrom(inject('plans'));
}

/** Registers a test for each requirement that a plan selects, in its order. */
export function register(requirements: readonly Requirement[], plans: readonly Plan[]): void {
  for (const plan of plans) {
    const place = new Map(plan.selected.map((id, index) => [id, index]));
    const selected = requirements
      .filter(({ id }) => place.has(id))
      .toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
    const judged = selected.filter((one) => absenceOf(one, plan) === undefined);
    const watched = requirements.filter((one) => plan.watched.includes(one.id) && absenceOf(one, plan) === undefined);
    const observed = watched.flatMap(({ id, observe }) => (observe === undefined ? [] : [{ id, observe }]));
    for (const one of selected) registerOne(one, { plan, judged: judged.length, observed });
  }
}

function registerOne(requirement: Requirement, { plan, judged, observed }: Selection): void {
  test.concurrent(requirement.id, { timeout: 0, meta: { mark: plan.mark } }, async (context) => {
    const absence = absenceOf(requirement, plan) ?? endOf(plan);
    if (absence !== undefined) {
      context.task.meta.skip = absence;
      context.skip(true, absence.note);
    }
    let isFlaky = false;
    const tell = (evidence: Evidence) => {
      isFlaky = evidence.flaky;
      noteRequests(plan, evidence.requests);
      context.task.meta.evidence = evidence;
    };
    const setting = settingOf(plan, judged);
    const { signal } = context;
    const judgeAt: JudgeAt = (seed, told) =>
      judge(requirement, { setting: { ...setting, plan: { ...plan, seed } }, observed, signal, tell: told });
    try {
      await judgeAtEach(plan.share?.[requirement.id] ?? plan.seeds, judgeAt, tell);
    } catch (error) {
      if (error instanceof Violation && !isFlaky) noteBroken(plan, requirement.level);
      const hindrance = error instanceof UnreachableError ? hindranceOf(error, plan) : undefined;
      if (hindrance === undefined) throw error;
      context.task.meta.skip = hindrance;
      context.skip(true, hindrance.note);
    }
  });
}

/** Why nothing of a requirement could be sent; undefined where the error is none of what the run was given. */
function hindranceOf({ code, message }: UnreachableError, { onlyReads }: Plan): Absence | undefined {
  if (code === 'TOKEN_TOO_NARROW') return { reason: 'needs-principal', note: message };
  if (code !== 'READ_ONLY') return undefined;
  return onlyReads?.reason === 'needs-principal'
    ? onlyReads
    : { reason: 'disabled', note: 'it takes more than reads (--read-only)' };
}
