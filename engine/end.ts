import type { Absence, Plan } from './plan.ts';
import type { Level } from './requirement.ts';

/** What a run has come to so far. */
interface Course {
  /** Requests that judging took. */
  readonly requests: number;
  /** Broken requirements that count for the plan's `bail`. */
  readonly broken: number;
}

const beginning: Course = { requests: 0, broken: 0 };

/** By the mark of the plan. */
const courses = new Map<string, Course>();

/** Takes note of requests that a requirement of a plan has sent. */
export function noteRequests({ mark }: Pick<Plan, 'mark'>, count: number): void {
  const course = courses.get(mark) ?? beginning;
  courses.set(mark, { ...course, requests: course.requests + count });
}

/** Takes note of a broken requirement of a plan. */
export function noteBroken({ mark, bail }: Pick<Plan, 'mark' | 'bail'>, level: Level): void {
  const course = courses.get(mark) ?? beginning;
  if (bail?.strict || level === 'must') courses.set(mark, { ...course, broken: course.broken + 1 });
}

/** Why no further requirement of a plan is begun; undefined where the next one is. */
export function endOf({ bail, quick, mark }: Pick<Plan, 'mark' | 'bail' | 'quick'>): Absence | undefined {
  const { requests, broken } = courses.get(mark) ?? beginning;
  if (bail !== null && broken >= bail.most)
    return { reason: 'not-begun', note: `${bail.most} broken is what --bail allows` };
  if (quick !== null && requests >= quick.requests)
    return { reason: 'not-begun', note: `--quick begins nothing after ${quick.requests} requests` };
  return undefined;
}
