import type { Recorded } from '../../../client/har/recorded.ts';
import { jsonOf } from '../../../client/http/exchange.ts';
import { comparable } from '../../../client/ownership/identifier.ts';
import { isObject, type JsonObject } from '../../../spec/json.ts';
import { callerOf } from '../credential.ts';
import { type Change, type History, precedes, shownIn } from '../history.ts';
import type { SequenceFinding, SequenceRule } from './finding.ts';

/** A list that lacks what was created, and what its caller may surely read. */
export const listLacks: SequenceRule = (history) => {
  const readable = readableOf(history);
  // An authorization may vanish from lists with its user or organization, and a caller may lose its rights with them.
  const ends = history.exchanges.filter(({ exchange: { draft } }) => isRemovalOfOwner(draft.method, draft.path));
  const created = [...history.changes].flatMap(([id, all]) => createdIn(id, all));
  return history.exchanges.flatMap((at): readonly SequenceFinding[] => {
    const caller = callerOf(at);
    const rows = caller === null ? null : rowsIn(at);
    if (caller === null || rows === null || ends.some((end) => !precedes(at, end))) return [];
    const ids = new Set(rows.map(({ id }) => comparable(String(id))));
    const lacking = created.find(
      ({ id, made, ended }) =>
        !ids.has(id) &&
        precedes(made.at, at) &&
        !ended.some((end) => !precedes(at, end.at)) &&
        fits(at, made.shown) &&
        readable.has(scopeOf(caller, made.shown)),
    );
    if (lacking === undefined) return [];
    const expected = `a list with ${lacking.id}, which was created and not deleted`;
    return [{ requirement: 'read/list-complete', expected, actual: 'a list without it', shows: [lacking.made.at, at] }];
  });
};

interface Created {
  readonly id: string;
  readonly made: Change & { readonly shown: JsonObject };
  readonly ended: readonly Change[];
}

function createdIn(id: string, all: readonly Change[]): readonly Created[] {
  const made = all.filter(
    (change): change is Created['made'] => change.by === 'create' && change.certain && change.shown !== null,
  );
  const [first] = made;
  return first === undefined || made.length > 1
    ? []
    : [{ id, made: first, ended: all.filter(({ by }) => by === 'delete') }];
}

/**
 * The organizations and users in which a caller may read all authorizations: it was shown one there that it had made itself,
 * and as no permission can name the id of what is yet to be made, that it may read this one it may by all or none.
 */
function readableOf({ changes, sights }: History): ReadonlySet<string> {
  const scopes = [...changes].flatMap(([id, all]) =>
    createdIn(id, all).flatMap(({ made }) => {
      const maker = callerOf(made.at);
      const seen = (sights.get(id) ?? []).some(({ at }) => at !== made.at && isRead(at) && callerOf(at) === maker);
      return maker === null || !seen ? [] : [scopeOf(maker, made.shown)];
    }),
  );
  return new Set(scopes);
}

function isRead({ exchange: { draft } }: Recorded): boolean {
  return draft.method === 'GET';
}

function scopeOf(caller: string, { orgID, userID }: JsonObject): string {
  return JSON.stringify([caller, orgID ?? null, userID ?? null]);
}

/** The rows of a list that is all there is; null where it may be a page, or is none. */
function rowsIn(at: Recorded): readonly JsonObject[] | null {
  const { answer, draft } = at.exchange;
  const body = jsonOf(answer);
  if (draft.operation !== 'GetAuthorizations' || answer.status !== 200 || !at.bodyKnown || !isObject(body)) return null;
  if (!Array.isArray(body.authorizations) || (isObject(body.links) && body.links.next !== undefined)) return null;
  return shownIn(at);
}

/** Whether a list was asked for that must hold an authorization: by no filter, or by what it shows. */
function fits({ exchange: { draft } }: Recorded, shown: JsonObject): boolean {
  const filters = draft.query ?? [];
  const names = filters.map(([name]) => name);
  if (new Set(names).size < names.length) return false;
  return filters.every(([name, value]) => /^(?:orgID|userID|org|user)$/.test(name) && shown[name] === value);
}

function isRemovalOfOwner(method: string, path: string): boolean {
  return method !== 'GET' && /^\/api\/v2\/(?:users|orgs)\//.test(path);
}
