import { linearPattern } from './linear-pattern.ts';

/** How a deviation shows: what the last judged request was, and what came of it. */
export interface Sight {
  /** Pattern of the method and the path with its query, such as `^GET /api/v2/authorizations$`. */
  readonly request: string;
  readonly status: number;
  /** Pattern of the body that was sent; any body unless told. */
  readonly sent?: string;
  /** Pattern of what the judge says came instead; anything unless told. */
  readonly actual?: string;
}

/** One thing that a released server is known to do otherwise than promised. */
export interface Deviation {
  readonly id: string;
  /** The requirement that it breaks. */
  readonly requirement: string;
  /** What is seen, as one sentence. */
  readonly says: string;
  /** Why it deviates, as one sentence. */
  readonly why: string;
  /** The vendor's issue or source that shows it. */
  readonly source: string;
  /** The first and the last release that it was seen in; `last` is null while it lasts. */
  readonly first: string;
  readonly last: string | null;
  /** Why a run can miss it, so that it is never stale; absent for what always shows. */
  readonly unsteady?: string;
  /** It is excused where one of these is seen, and nowhere else. */
  readonly seen: readonly Sight[];
}

/** What the judge saw where a demand was not met. */
export interface Sighting {
  readonly requirement: string;
  /** Method, a blank, path and query. */
  readonly request: string;
  readonly status: number;
  readonly sent: string;
  readonly actual: string;
}

/** Whether a deviation describes what was seen: the requirement, the request, its answer and what was wrong. */
export function describes(deviation: Deviation, sighting: Sighting): boolean {
  return deviation.requirement === sighting.requirement && deviation.seen.some((sight) => fits(sight, sighting));
}

function fits(sight: Sight, { request, status, sent, actual }: Sighting): boolean {
  const matches = (pattern: string | undefined, text: string) =>
    pattern === undefined || linearPattern(pattern, { dotAll: true }).test(text);
  return (
    sight.status === status &&
    matches(sight.request, request) &&
    matches(sight.sent, sent) &&
    matches(sight.actual, actual)
  );
}
