import type { OpenCall } from '../call.ts';
import { requestTooLarge, unsupportedMediaType } from './problem.ts';
import { bodyLimit } from './request.ts';
import { parseStrictJson } from './strict-json.ts';

/** The JSON value of a request's body. Throws a Problem 400, 413 or 415. */
export function jsonBody(call: OpenCall): unknown {
  const { decisions } = call;
  const { method, body, tooLarge } = call.request;
  requireJson(call);
  if (tooLarge) throw requestTooLarge(bodyLimit);
  return parseStrictJson(decisions.documentBytes(body), (text) => decisions.documentText(text, method));
}

/** A body without a media type is taken for JSON (RFC 9110 section 8.3 lets the recipient choose). */
function requireJson({ request: { headers }, decisions }: OpenCall): void {
  const type = headers['content-type'];
  if (type !== undefined && !decisions.acceptsMediaType(type)) {
    throw unsupportedMediaType('the body must be application/json');
  }
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'identity') {
    throw unsupportedMediaType('the body must not be compressed');
  }
}
