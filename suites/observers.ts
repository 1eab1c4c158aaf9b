import { check, documentedStatus } from '../spec/conformance.ts';
import { isObject } from '../spec/json.ts';
import type { Mismatch } from '../spec/mismatch.ts';
import { type Exchange, jsonOf } from '../target/exchange.ts';
import type { RequirementId } from './catalogue.ts';
import { codes } from './codes.ts';
import { exposedToken } from './exposure.ts';
import type { Setting } from './setting.ts';
import { Violation } from './violation.ts';

/** Judges one exchange, whatever suite sent it; undefined where nothing is wrong. */
export type Observer = (exchange: Exchange, setting: Setting) => Violation | undefined;

const conformance =
  (part: Mismatch['part']): Observer =>
  ({ draft, answer }, { contract, validators }) => {
    const operation = draft.operation === null ? undefined : contract.operations[draft.operation];
    if (operation === undefined) return undefined;
    const mismatch = check(operation, answer, validators).find((one) => one.part === part);
    if (mismatch === undefined) return undefined;
    const place = mismatch.at === '' ? '' : ` at ${mismatch.at}`;
    return new Violation([`${mismatch.expected}${place}`], mismatch.actual);
  };

/** A status that an operation lists by number is a specific promise, which `default` does not excuse. */
const listedStatus: Observer = ({ draft, answer }, { contract }) => {
  const operation = draft.operation === null ? undefined : contract.operations[draft.operation];
  if (operation === undefined || answer.status < 400) return undefined;
  const listed = Object.keys(operation.responses).filter((status) => status !== 'default');
  if (!listed.some((status) => status.startsWith('4'))) return undefined;
  if (documentedStatus(operation, answer.status) !== 'default') return undefined;
  return new Violation([`one of the statuses ${listed.join(', ')}`], `status ${answer.status}`);
};

const noServerError: Observer = ({ draft, answer }) =>
  draft.operation === null || answer.status < 500
    ? undefined
    : new Violation(['an answer below 500'], `status ${answer.status}`);

const shape: Observer = ({ draft, answer }) => {
  if (draft.operation === null || answer.status < 400) return undefined;
  const body = jsonOf(answer);
  if (isObject(body) && typeof body.code === 'string' && typeof body.message === 'string') return undefined;
  return new Violation(['a JSON object with `code` and `message`'], answer.body === '' ? 'no body' : 'something else');
};

const code: Observer = ({ draft, answer }) => {
  const body = draft.operation === null || answer.status < 400 ? undefined : jsonOf(answer);
  const expected = codes[answer.status];
  if (!isObject(body) || typeof body.code !== 'string' || expected === undefined) return undefined;
  if (expected.includes(body.code)) return undefined;
  return new Violation(
    [`code ${expected.map((one) => `"${one}"`).join(' or ')} with status ${answer.status}`],
    `code "${body.code}"`,
  );
};

/** The requirements that every exchange of a run is held against. */
export const observers = {
  'schema/status': conformance('status'),
  'schema/status-listed': listedStatus,
  'schema/media-type': conformance('media-type'),
  'schema/headers': conformance('header'),
  'schema/body': conformance('body'),
  'errors/no-server-error': noServerError,
  'errors/shape': shape,
  'errors/code-matches-status': code,
  'secrecy/token-only-at-creation': exposedToken,
} as const satisfies Partial<Record<RequirementId, Observer>>;

/** A requirement that is judged on every exchange. */
export type ObservedId = keyof typeof observers;
