import type { Exchange } from '../../client/http/exchange.ts';
import type { OperationId } from '../../spec/contract.ts';
import { remember } from '../../spec/remember.ts';
import { check, isUnlisted } from '../../spec/schemas/conformance.ts';
import type { Mismatch } from '../../spec/schemas/mismatch.ts';
import { Violation } from '../evidence/violation.ts';
import type { Setting } from '../setting.ts';

/** What an exchange is held against. */
type Judged = Pick<Setting, 'contract' | 'validators'>;

/** What is wrong with each exchange by the contract of a setting: worked out once for all parts of an answer. */
const mismatches = remember(({ contract, validators }: Judged) =>
  remember(({ draft, answer }: Exchange): readonly Mismatch[] => {
    const operation = draft.operation === null ? undefined : contract.operations[draft.operation];
    return operation === undefined ? [] : check(operation, answer, validators);
  }),
);

/** Holds one part of each answer against the contract. */
export const conformance =
  (part: Mismatch['part']) =>
  (exchange: Exchange, setting: Judged): Violation | undefined => {
    const mismatch = mismatches(setting)(exchange).find((one) => one.part === part);
    if (mismatch === undefined) return undefined;
    const place = mismatch.at === '' ? '' : ` at ${mismatch.at}`;
    return new Violation([`${mismatch.expected}${place}`], mismatch.actual);
  };

/** What a server may answer to the message itself, whatever its operation (RFC 9110 sections 15.5.14 and 15.5.16, RFC 6585). */
const ofEveryOperation: readonly number[] = [413, 415, 429];

/** A refusal that an operation lists by number is a specific promise, which `default` does not excuse. */
export const listedStatus =
  (id: OperationId) =>
  ({ draft, answer }: Exchange, { contract }: Judged): Violation | undefined => {
    const operation = contract.operations[id];
    if (draft.operation !== id || operation === undefined) return undefined;
    if (ofEveryOperation.includes(answer.status)) return undefined;
    if (!isUnlisted(operation, answer.status)) return undefined;
    const listed = Object.keys(operation.responses).filter((status) => status !== 'default');
    return new Violation([`one of the statuses ${listed.join(', ')}`], `status ${answer.status}`);
  };
