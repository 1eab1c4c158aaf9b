import { Problem, unsupportedMediaType } from '../../reference/http/problem.ts';
import type { OpenCall } from '../call.ts';
import { type Decoder, decoded } from '../go/decoders.ts';
import { firstValue, type GoValue, goText } from '../go/json.ts';
import { Failure } from './failure.ts';

/** What the body of a request holds. Throws an Error with Go's message, or a Problem 415. */
export function decodeBody<Value>(call: OpenCall, decoder: Decoder<Value>): Value {
  return decoded(bodyValue(call), decoder);
}

/** The first JSON value of a request's body. Throws an Error with Go's message, or a Problem 415. */
export function bodyValue({ request, decisions }: OpenCall): GoValue {
  const { method, headers, body } = request;
  const type = headers['content-type'];
  if (type !== undefined && !decisions.acceptsMediaType(type)) {
    throw unsupportedMediaType('the body must be application/json');
  }
  return firstValue(decisions.documentText(goText(decisions.documentBytes(body)), method));
}

/** What the body of a request holds. Throws a Failure: `invalid` of a malformed identifier, else `internal error`. */
export function decodedPlainly<Value>(call: OpenCall, decoder: Decoder<Value>): Value {
  try {
    return decodeBody(call, decoder);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Failure('internal error', String(error instanceof Error ? error.message : error));
  }
}
