import type { OpenCall } from '../call.ts';
import { jsonBody } from '../http/body.ts';
import type { Request } from '../http/request.ts';
import { object, requiredString } from '../http/shape.ts';

/** The body of a request as text. */
export function textOf({ body }: Request): string {
  return Buffer.from(body).toString('utf8');
}

/** The script of a query, which is the whole body or a member of it (InfluxDB, `PostQuery`). Throws a Problem 400. */
export function scriptOf(call: OpenCall): string {
  const type = call.request.headers['content-type'] ?? '';
  if (type.startsWith('application/vnd.flux')) return textOf(call.request);
  return requiredString(object(jsonBody(call), 'the body'), 'query');
}
