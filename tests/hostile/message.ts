import type { JsonObject } from '../../spec/json.ts';

/** A request as the liar hears it. */
export interface Heard {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  readonly json: JsonObject;
}

/** An answer, honest or not. */
export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON object of the answer; null where it has none. */
  readonly json: JsonObject | null;
  readonly text: string;
}

/** The answer with another object. */
export function telling(told: Told, json: JsonObject): Told {
  return { ...told, json, text: JSON.stringify(json) };
}

/** The path of a request without its query. */
export function pathOf({ url }: Heard): string {
  return url.split('?')[0] ?? url;
}

/** The kind of what a request creates, by the last segment of its path; undefined where it creates nothing. */
export function createdIn(heard: Heard): 'authorizations' | 'users' | 'orgs' | 'buckets' | undefined {
  const [, kind] = /^\/api\/v2\/(authorizations|users|orgs|buckets)$/.exec(pathOf(heard)) ?? [];
  return heard.method === 'POST' ? (kind as 'authorizations' | undefined) : undefined;
}
