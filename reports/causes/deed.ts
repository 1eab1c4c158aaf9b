import { bodyText, type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import { placeOf } from './place.ts';
import { ownOf } from './relation.ts';

/** What was done before a misbehaviour showed that had to end something. */
export type Deed =
  | 'token deleted'
  | 'token switched off'
  | 'token switched on again'
  | 'user deleted'
  | 'user switched off'
  | 'member removed'
  | 'organization deleted'
  | 'bucket deleted'
  | 'session ended'
  | 'password changed';

/** A deed, the id of what it was done to, and the replica where it was done. */
interface Done {
  readonly deed: Deed | 'switched on';
  readonly id: string;
  readonly at: string;
}

const deleted: Readonly<Record<string, Deed>> = {
  authorizations: 'token deleted',
  users: 'user deleted',
  orgs: 'organization deleted',
  buckets: 'bucket deleted',
  members: 'member removed',
  owners: 'member removed',
};

/**
 * The last deed of a sequence that was done to what the last exchange is about: what its caller is let in by, or what it asks
 * for; null where none was. The last exchange itself is left out.
 */
export function deedIn(exchanges: readonly Exchange[]): Deed | null {
  return deedAmong(doneIn(exchanges), (one) => isOfCaller(one, exchanges) || isAsked(one, exchanges));
}

/** The last deed of a sequence that was done to what the caller of the last exchange is let in by; null where none was. */
export function endIn(exchanges: readonly Exchange[]): Deed | null {
  return deedAmong(doneIn(exchanges), (one) => isOfCaller(one, exchanges));
}

function deedAmong(all: readonly Done[], concerns: (done: Done) => boolean): Deed | null {
  const last = all.findLast(concerns);
  if (last?.deed !== 'switched on') return last?.deed ?? null;
  return all.some(({ deed, id }) => deed === 'token switched off' && id === last.id) ? 'token switched on again' : null;
}

/** Whether the last deed was done at another replica than the one that is asked after it. */
export function isElsewhere(exchanges: readonly Exchange[]): boolean {
  return new Set(exchanges.map(({ at }) => at?.url ?? '')).size > 1;
}

/** Whether a deed ended what the caller of the last exchange is let in by; where its credential is not told, it is taken to be. */
function isOfCaller({ deed, id }: Done, exchanges: readonly Exchange[]): boolean {
  const last = exchanges.at(-1);
  if (last === undefined || /^(main|second)\b/.test(last.as)) return false;
  const own = ownOf(exchanges);
  switch (deed) {
    case 'bucket deleted':
      return last.draft.path.includes(id) || (bodyText(last.draft) ?? '').includes(id);
    case 'session ended':
    case 'password changed':
    case 'member removed':
      return true;
    case 'user deleted':
    case 'user switched off':
      return own === undefined || own.userID === id;
    case 'organization deleted':
      return own === undefined || own.orgID === id;
    default:
      return own === undefined || own.id === id;
  }
}

/** Whether a deed was done to what the last exchange asks for. */
function isAsked({ deed, id }: Done, exchanges: readonly Exchange[]): boolean {
  const last = exchanges.at(-1);
  if (last === undefined) return false;
  if (last.draft.path.includes(id) || (bodyText(last.draft) ?? '').includes(id)) return true;
  return deed !== 'bucket deleted' && placeOf(last).verb === 'list' && /^(main|second)\b/.test(last.as);
}

function doneIn(exchanges: readonly Exchange[]): readonly Done[] {
  return exchanges.slice(0, -1).flatMap((exchange) => {
    const { answer, draft } = exchange;
    if (answer.status < 200 || answer.status > 299) return [];
    const deed = deedOf(exchange);
    const shown = jsonOf(answer);
    const made = draft.method === 'POST' && isObject(shown) && typeof shown.id === 'string' ? shown.id : null;
    const id = made ?? draft.path.match(/[0-9a-f]{16}/gi)?.at(-1) ?? '';
    return deed === null ? [] : [{ deed, id, at: exchange.at?.url ?? '' }];
  });
}

/** What an exchange did, as far as its answer does not say otherwise. */
function deedOf(exchange: Exchange): Deed | 'switched on' | null {
  const { answer, draft } = exchange;
  const { noun } = placeOf(exchange);
  if (draft.method === 'DELETE') return deleted[noun] ?? null;
  if (noun === 'signout') return 'session ended';
  if (noun === 'password') return 'password changed';
  const status = statusIn(bodyText(draft));
  if (status === undefined || draft.method === 'GET' || (statusIn(answer.body) ?? status) !== status) return null;
  if (noun === 'users') return status === 'inactive' ? 'user switched off' : null;
  if (noun !== 'authorizations') return null;
  if (status === 'inactive') return 'token switched off';
  return draft.method === 'PATCH' ? 'switched on' : null;
}

function statusIn(text: string | null): string | undefined {
  return /"status"\s*:\s*"(active|inactive)"/.exec(text ?? '')?.[1];
}
