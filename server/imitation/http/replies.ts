import type { Answer } from '../../reference/http/answer.ts';
import type { Problem } from '../../reference/http/problem.ts';

const jsonType = 'application/json; charset=utf-8';

/** A JSON value indented with tabs (influxdb kit/transport/http/api.go:Respond). */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = escapedForHTML(JSON.stringify(value, null, '\t'));
  return { status, headers: { 'content-type': jsonType, ...headers }, body };
}

/** An error that a handler raises (influxdb kit/transport/http/api.go:Err). */
export function errorAnswer({ status, code, message, headers }: Problem): Answer {
  return json(status, { code, message }, { 'x-platform-error-code': code, ...headers });
}

/** An error as authentication shows it, in compact JSON (influxdb error_handler.go:WriteErrorResponse). */
export function compact(answer: Answer): Answer {
  const { headers, body } = answer;
  if (headers['content-type'] !== jsonType || typeof body !== 'string') return answer;
  return { ...answer, body: escapedForHTML(JSON.stringify(JSON.parse(body))) };
}

/** A status with no body and no content type: 204, and the 405 of the chi router. */
export function bare(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: '' };
}

/** The 404 of the Go standard library, which the chi router gives where no route matches. */
export function pageNotFound(): Answer {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  return { status: 404, headers, body: '404 page not found\n' };
}

/** Go's encoder writes these characters as escapes, so that JSON can stand inside HTML. */
function escapedForHTML(text: string): string {
  return text.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
