import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject, type Json } from '../../spec/json.ts';
import { aboutOf, type Violation } from '../evidence/violation.ts';
import { shapesOf } from './shapes.ts';
import type { Trial } from './trial.ts';

/** Milliseconds before each time that requests are sent again: what settles within half a second does not stay. */
const pauses = [0, 100, 400] as const;

/** Requests that are sent again, at most. */
const most = 8;

/**
 * Whether what a trial showed stays: the requests since the last change, sent again as they were, by the same token, for
 * the same id and with the same body, get the same answers each time. Then the shapes of these tokens and ids, as lines;
 * null where it does not stay, or cannot be tried again.
 */
export async function persistence(trial: Trial, violation: Violation): Promise<readonly string[] | null> {
  const tail = sinceLastChange(trial.exchanges);
  const about = aboutOf.get(violation);
  if (tail.length === 0 || (about !== undefined && !tail.includes(about)) || !areOwn(trial.exchanges)) return null;
  const ids = new Set(trial.exchanges.filter(isCreation).map(({ answer }) => memberOf(answer, 'id')));
  for (const pause of pauses) {
    await sleep(pause);
    for (const exchange of tail) if (!(await isAnsweredAlike(trial, exchange, ids))) return null;
  }
  return shapesOf(trial, tail);
}

/** The last requests of which none changed anything; a refused change is none, and an update can be done again. */
function sinceLastChange(exchanges: readonly Exchange[]): readonly Exchange[] {
  const last = exchanges.findLastIndex(({ draft, answer }) => draft.method !== 'GET' && answer.status < 400);
  const change = exchanges[last];
  const from = last === exchanges.length - 1 && change?.draft.method === 'PATCH' ? last : last + 1;
  return exchanges.slice(Math.max(from, exchanges.length - most));
}

/** Whether each answer to a creation is the one to its request, which something on the way may have swapped. */
function areOwn(exchanges: readonly Exchange[]): boolean {
  return exchanges.filter(isCreation).every(({ draft, answer }) => {
    const sent = draft.body !== undefined && 'json' in draft.body ? draft.body.json : null;
    return isObject(sent) && (sent.description === undefined || sent.description === memberOf(answer, 'description'));
  });
}

async function isAnsweredAlike(trial: Trial, exchange: Exchange, ids: ReadonlySet<unknown>): Promise<boolean> {
  const principal = trial.provenance.senderOf(exchange);
  if (principal === undefined) return false;
  const again = await trial.as(principal, exchange.setup).send(exchange.draft);
  if (again.answer.status !== exchange.answer.status) return false;
  return isDeepStrictEqual(contentOf(again, ids), contentOf(exchange, ids));
}

/** What an answer says of what the trial made, but for the times at which that was changed. */
function contentOf({ answer }: Exchange, ids: ReadonlySet<unknown>): unknown {
  const body = jsonOf(answer);
  if (!isObject(body)) return answer.body;
  const rows = body.authorizations;
  if (!Array.isArray(rows)) return { ...body, updatedAt: null };
  return (rows as readonly Json[])
    .filter((row) => isObject(row) && ids.has(row.id))
    .map((row) => ({ ...Object(row), updatedAt: null }));
}

function isCreation({ draft, answer }: Exchange): boolean {
  return draft.operation === 'PostAuthorizations' && answer.status < 300;
}

function memberOf(answer: Exchange['answer'], name: string): unknown {
  const body = jsonOf(answer);
  return isObject(body) ? body[name] : undefined;
}
