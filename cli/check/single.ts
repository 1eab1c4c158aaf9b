import type { Recorded } from '../../client/har/recorded.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import { isRedirect } from '../../client/http/middleman.ts';
import type { Violation } from '../../engine/evidence/violation.ts';
import { conformance, listedStatus } from '../../engine/observers/conformance.ts';
import { shownInternals } from '../../engine/observers/internals.ts';
import { errorCode, errorShape, serverError } from '../../engine/observers/refusals.ts';
import type { Contract } from '../../spec/contract.ts';
import type { Validators } from '../../spec/schemas/schemas.ts';

/** What an exchange is held against. */
export interface Judge {
  readonly contract: Contract;
  readonly validators: Validators;
}

/** What an exchange breaks by itself. */
export interface SingleFinding {
  readonly requirement: string;
  readonly violation: Violation;
}

interface SingleRule {
  readonly requirement: string;
  readonly judge: (exchange: Exchange, by: Judge) => Violation | undefined;
  /** Whether the body of the answer is needed. */
  readonly reads: boolean;
}

/** What each exchange must keep, whatever was done before; the names are those of the requirements. */
const rules: readonly SingleRule[] = [
  { requirement: 'schema/status', judge: conformance('status'), reads: false },
  { requirement: 'schema/list-status-listed', judge: listedStatus('GetAuthorizations'), reads: false },
  { requirement: 'schema/create-status-listed', judge: listedStatus('PostAuthorizations'), reads: false },
  { requirement: 'schema/read-status-listed', judge: listedStatus('GetAuthorizationsID'), reads: false },
  { requirement: 'schema/delete-status-listed', judge: listedStatus('DeleteAuthorizationsID'), reads: false },
  { requirement: 'schema/headers', judge: conformance('header'), reads: false },
  { requirement: 'schema/media-type', judge: conformance('media-type'), reads: true },
  { requirement: 'schema/body', judge: conformance('body'), reads: true },
  { requirement: 'errors/no-server-error', judge: serverError, reads: false },
  { requirement: 'errors/shape', judge: errorShape, reads: true },
  { requirement: 'errors/code-matches-status', judge: errorCode, reads: true },
  { requirement: 'errors/no-internals', judge: shownInternals, reads: true },
];

/** Answers that come of no judgement of the request: too much was asked, or a gateway speaks (RFC 9110 section 15, RFC 6585). */
const ofMiddlemen: readonly number[] = [407, 408, 429, 431, 502, 503, 504, 511];

/** Whether an exchange is one that the contract says something about. */
export function isJudged({ exchange: { answer, draft } }: Recorded): boolean {
  return draft.operation !== null && !ofMiddlemen.includes(answer.status) && !isRedirect(answer);
}

/** Everything that an exchange breaks by itself; nothing is said of a body that was not recorded. */
export function singleFindings({ bodyKnown, exchange }: Recorded, by: Judge): readonly SingleFinding[] {
  return rules
    .filter(({ reads }) => bodyKnown || !reads)
    .flatMap(({ judge, requirement }) => {
      const violation = judge(exchange, by);
      return violation === undefined ? [] : [{ requirement, violation }];
    });
}
