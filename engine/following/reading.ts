import { objectIn, succeeded, textOf } from '../../client/http/answers.ts';
import type { Exchange } from '../../client/http/exchange.ts';
import type { Witness } from '../../spec/change/change.ts';
import type { Stance } from './followed.ts';
import { accepterOf, refuserOf } from './sides.ts';

/** What became of one change, before it is known by its fingerprint. */
export interface Judgement {
  readonly stance: Stance;
  readonly says: string;
}

/** Statuses that say that the request itself is wrong (RFC 9110 section 15.5, RFC 6585). */
const refusals: readonly number[] = [400, 411, 413, 414, 415, 422, 431];

/** Nothing could be told, for a reason. */
export function untold(says: string): Judgement {
  return { stance: 'unknown', says };
}

/**
 * What a server's answer to a witness tells. With `mayMiss`, not found is an answer to a request that is right:
 * what it asks for is not there.
 */
export function readAnswer(witness: Witness, exchange: Exchange, { mayMiss = false } = {}): Judgement {
  const { status } = exchange.answer;
  const answered = `It answered ${wordsOf(exchange)} to a ${subjectOf(witness)}`;
  const missed = mayMiss && status === 404;
  if (succeeded(exchange) || missed)
    return { stance: accepterOf(witness), says: `${answered} that the ${refuserOf(witness)} contract refuses.` };
  if (refusals.includes(status))
    return { stance: refuserOf(witness), says: `${answered} that the ${accepterOf(witness)} contract accepts.` };
  if (status >= 500) return { stance: 'neither', says: `${answered}, which is neither to accept nor to refuse it.` };
  return untold(`${answered}, which does not tell whether it is the value that is refused.`);
}

/** What a refusal says, in quotes after its status. */
export function wordsOf(exchange: Exchange): string {
  const { status } = exchange.answer;
  const message = status >= 400 ? textOf(objectIn(exchange), 'message') : null;
  return message === null ? String(status) : `${status} (${JSON.stringify(message)})`;
}

function subjectOf({ kind, name }: Witness): string {
  return kind === 'parameter' ? `value of ${name}` : 'body';
}
