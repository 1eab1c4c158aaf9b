import type { OpenCall } from './call.ts';
import { requestTooLarge, unsupportedMediaType } from './problem.ts';
import { bodyLimit } from './request.ts';
import { parseStrictJson } from './strict-json.ts';

const jsonTypes = /^application\/(json|[^/;\s]+\+json)$/i;

/** The JSON value of a request's body. Throws a Problem 400, 413 or 415. */
export function jsonBody(call: OpenCall): unknown {
  const { headers, body, tooLarge } = call.request;
  requireJson(headers['content-type'], headers['content-encoding']);
  if (tooLarge) throw requestTooLarge(bodyLimit);
  return parseStrictJson(body, (text) => call.decisions.documentText(text, call.request.method));
}

/** A body without a media type is taken for JSON (RFC 9110 section 8.3 lets the recipient choose). */
function requireJson(type: string | undefined, coding: string | undefined): void {
  const essence = type?.split(';')[0]?.trim();
  if (essence !== undefined && !jsonTypes.test(essence))
    throw unsupportedMediaType('the body must be application/json');
  if (coding !== undefined && coding.toLowerCase() !== 'identity') {
    throw unsupportedMediaType('the body must not be compressed');
  }
}
