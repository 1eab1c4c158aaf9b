import { gunzipSync } from 'node:zlib';
import type { OpenCall } from '../call.ts';
import { jsonBody } from '../http/body.ts';
import { invalid } from '../http/problem.ts';
import { bodyLimit, type Request } from '../http/request.ts';
import { object, requiredString } from '../http/shape.ts';

/** The body of a request as text. */
export function textOf({ body }: Request): string {
  return Buffer.from(body).toString('utf8');
}

/** Points as text, unpacked where they are sent in gzip (InfluxDB, `PostWrite` parameter `Content-Encoding`). Throws a Problem 400. */
export function pointsOf(request: Request): string {
  if (!/^(x-)?gzip$/i.test(request.headers['content-encoding'] ?? '')) return textOf(request);
  try {
    return gunzipSync(request.body, { maxOutputLength: bodyLimit }).toString('utf8');
  } catch {
    throw invalid('the body is not in gzip, or too large');
  }
}

/** The script of a query, which is the whole body or a member of it (InfluxDB, `PostQuery`). Throws a Problem 400. */
export function scriptOf(call: OpenCall): string {
  const type = call.request.headers['content-type'] ?? '';
  if (type.startsWith('application/vnd.flux')) return textOf(call.request);
  return requiredString(object(jsonBody(call), 'the body'), 'query');
}
