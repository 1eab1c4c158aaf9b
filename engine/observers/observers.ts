import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import type { OperationId } from '../../spec/contract.ts';
import { isObject } from '../../spec/json.ts';
import { remember } from '../../spec/remember.ts';
import { check, documentedStatus } from '../../spec/schemas/conformance.ts';
import type { Mismatch } from '../../spec/schemas/mismatch.ts';
import type { RequirementId } from '../../suites/catalogue.ts';
import { Violation } from '../evidence/violation.ts';
import type { Setting } from '../setting.ts';
import { codes } from './codes.ts';
import { exposedToken } from './exposure.ts';
import { shownInternals } from './internals.ts';
import { reusedId } from './reuse.ts';

/** Judges one exchange, whatever suite sent it; undefined where nothing is wrong. */
export type Observer = (exchange: Exchange, setting: Setting) => Violation | undefined;

/** What is wrong with each exchange by the contract of a setting: worked out once for all parts of an answer. */
const mismatches = remember(({ contract, validators }: Setting) =>
  remember(({ draft, answer }: Exchange): readonly Mismatch[] => {
    const operation = draft.operation === null ? undefined : contract.operations[draft.operation];
    return operation === undefined ? [] : check(operation, answer, validators);
  }),
);

const conformance =
  (part: Mismatch['part']): Observer =>
  (exchange, setting) => {
    const mismatch = mismatches(setting)(exchange).find((one) => one.part === part);
    if (mismatch === undefined) return undefined;
    const place = mismatch.at === '' ? '' : ` at ${mismatch.at}`;
    return new Violation([`${mismatch.expected}${place}`], mismatch.actual);
  };

/** What a server may answer to the message itself, whatever its operation (RFC 9110 sections 15.5.14 and 15.5.16, RFC 6585). */
const ofEveryOperation: readonly number[] = [413, 415, 429];

/** A status that an operation lists by number is a specific promise, which `default` does not excuse. */
const listedStatus =
  (id: OperationId): Observer =>
  ({ draft, answer }, { contract }) => {
    const operation = contract.operations[id];
    if (draft.operation !== id || operation === undefined || answer.status < 400) return undefined;
    if (ofEveryOperation.includes(answer.status)) return undefined;
    if (documentedStatus(operation, answer.status) !== 'default') return undefined;
    const listed = Object.keys(operation.responses).filter((status) => status !== 'default');
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

/** The requirements that have no other body than to send requests of every kind and to observe the answers. */
const alone = {
  'schema/status': conformance('status'),
  'schema/list-status-listed': listedStatus('GetAuthorizations'),
  'schema/create-status-listed': listedStatus('PostAuthorizations'),
  'schema/read-status-listed': listedStatus('GetAuthorizationsID'),
  'schema/delete-status-listed': listedStatus('DeleteAuthorizationsID'),
  'schema/media-type': conformance('media-type'),
  'schema/headers': conformance('header'),
  'schema/body': conformance('body'),
  'errors/no-server-error': noServerError,
  'errors/shape': shape,
  'errors/code-matches-status': code,
  'errors/no-internals': shownInternals,
  'secrecy/token-only-at-creation': exposedToken,
} as const satisfies Partial<Record<RequirementId, Observer>>;

/** The requirements that every exchange of a run is held against. */
export const observers = {
  ...alone,
  'delete/id-not-given-again': reusedId,
} as const satisfies Partial<Record<RequirementId, Observer>>;

/** The requirements that are judged by observing alone. */
export const observedAlone = Object.keys(alone) as readonly (keyof typeof alone)[];

/** A requirement that is judged on every exchange. */
export type ObservedId = keyof typeof observers;
