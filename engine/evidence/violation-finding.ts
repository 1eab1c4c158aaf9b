import { createHash } from 'node:crypto';
import { type Exchange, truncate } from '../../client/http/exchange.ts';
import { maskExchange } from '../../client/redaction/masked-exchange.ts';
import type { Setting } from '../setting.ts';
import type { Finding } from './finding.ts';
import { evidenceOf, type Violation } from './violation.ts';

/** The longest body that is kept where a reproduction needs it, in characters: of requests, the last answer and what was made. */
const longestNeeded = 60_000;

/** The longest answer that is kept of those that were judged beside the last, and of how many. */
const [longestJudged, mostJudged] = [40_000, 6];

/**
 * The finding of a violation: what was expected, what came, and the exchanges, every secret masked.
 * `during` is the requirement whose case showed it.
 */
export function findingOf(id: string, setting: Setting, violation: Violation, path: string, during = id): Finding {
  const mask = (text: string): string => setting.secrets.mask(text);
  const exchanges = evidenceOf.get(violation) ?? [];
  const judged = new Set(exchanges.filter(({ setup }) => !setup).slice(-mostJudged));
  return {
    requirement: id,
    expected: violation.expected.map((line) => truncate(mask(line), 500)),
    actual: truncate(mask(violation.actual), 500),
    exchanges: exchanges.map((exchange, index) => {
      const isNeeded = index === exchanges.length - 1 || exchange.answer.status === 201;
      const limit = isNeeded ? longestNeeded : judged.has(exchange) ? longestJudged : undefined;
      return maskExchange(exchange, setting.secrets, limit, longestNeeded);
    }),
    ...(violation.timeline === null ? {} : { timeline: violation.timeline.map(mask) }),
    replay: { seed: setting.plan.seed, path, only: during === id ? [id] : [id, during] },
    fingerprint: fingerprintOf(id, exchanges),
  };
}

/** A name for the finding that other seeds, ids and wordings do not change: the last judged call and its status. */
function fingerprintOf(id: string, exchanges: readonly Exchange[]): string {
  const last = exchanges.findLast(({ setup }) => !setup);
  const call = last === undefined ? '' : `${last.draft.operation ?? last.draft.method} ${last.answer.status}`;
  return createHash('sha256').update(`${id} ${call}`).digest('hex').slice(0, 16);
}
