import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import { Violation } from '../evidence/violation.ts';
import { codes } from './codes.ts';

/** Answers of 500 and above are mistakes of the server, whatever was asked (RFC 9110 section 15.6). */
export const serverError = ({ draft, answer }: Exchange): Violation | undefined =>
  draft.operation === null || answer.status < 500
    ? undefined
    : new Violation(['an answer below 500'], `status ${answer.status}`);

/** A refusal that is not the contract's `Error`. */
export const errorShape = ({ draft, answer }: Exchange): Violation | undefined => {
  if (draft.operation === null || answer.status < 400) return undefined;
  const body = jsonOf(answer);
  if (isObject(body) && typeof body.code === 'string' && typeof body.message === 'string') return undefined;
  return new Violation(['a JSON object with `code` and `message`'], answer.body === '' ? 'no body' : 'something else');
};

/** A refusal whose code does not fit its status. */
export const errorCode = ({ draft, answer }: Exchange): Violation | undefined => {
  const body = draft.operation === null || answer.status < 400 ? undefined : jsonOf(answer);
  const expected = codes[answer.status];
  if (!isObject(body) || typeof body.code !== 'string' || expected === undefined) return undefined;
  if (expected.includes(body.code)) return undefined;
  return new Violation(
    [`code ${expected.map((one) => `"${one}"`).join(' or ')} with status ${answer.status}`],
    `code "${body.code}"`,
  );
};
