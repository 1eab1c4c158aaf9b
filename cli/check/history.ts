import type { Recorded } from '../../client/har/recorded.ts';
import { jsonOf } from '../../client/http/exchange.ts';
import { comparable, isId } from '../../client/ownership/identifier.ts';
import { visibleRows } from '../../engine/assertions/authorization.ts';
import { isObject, type JsonObject } from '../../spec/json.ts';
import { tokenOf } from './credential.ts';

/** What a recorded request may have done to an authorization. */
export interface Change {
  readonly by: 'create' | 'update' | 'delete';
  readonly at: Recorded;
  /** Whether the answer says that it was done; else nobody knows. */
  readonly certain: boolean;
  /** What the authorization was from then on, where the answer shows it. */
  readonly shown: JsonObject | null;
}

/** An answer that shows an authorization. */
export interface Sight {
  readonly at: Recorded;
  readonly shown: JsonObject;
}

/** All that a recording tells of one server: by the ids of its authorizations, what changed them and who saw them. */
export interface History {
  readonly exchanges: readonly Recorded[];
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly sights: ReadonlyMap<string, readonly Sight[]>;
  /** The authorizations that tokens were shown to belong to. */
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether one exchange had surely ended when another began: what overlaps tells no order. */
export function precedes(one: Recorded, other: Recorded): boolean {
  return one.end <= other.begin;
}

/** The history of exchanges with one server, which are in the order of time. */
export function historyOf(exchanges: readonly Recorded[]): History {
  const changes = new Map<string, Change[]>();
  const sights = new Map<string, Sight[]>();
  const owners = new Map<string, Set<string>>();
  for (const at of exchanges) {
    const change = changeOf(at);
    if (change !== null) push(changes, change.id, change.change);
    for (const shown of shownIn(at)) {
      const id = comparable(String(shown.id));
      push(sights, id, { at, shown });
      const token = tokenOf(shown.token);
      if (token !== null) owners.set(token, (owners.get(token) ?? new Set()).add(id));
    }
  }
  return { exchanges, changes, sights, owners };
}

function push<Value>(all: Map<string, Value[]>, key: string, value: Value): void {
  const known = all.get(key) ?? [];
  known.push(value);
  all.set(key, known);
}

/** The authorizations that a successful answer shows. */
export function shownIn({ exchange, bodyKnown }: Recorded): readonly JsonObject[] {
  const { answer, draft } = exchange;
  if (!bodyKnown || answer.status >= 300 || draft.operation === null) return [];
  if (draft.operation === 'GetAuthorizations') return visibleRows(exchange).filter(({ id }) => isId(id));
  const body = jsonOf(answer);
  return isObject(body) && isId(body.id) && draft.operation !== 'DeleteAuthorizationsID' ? [body] : [];
}

function changeOf(at: Recorded): { readonly id: string; readonly change: Change } | null {
  const { answer, draft } = at.exchange;
  // A refusal says that nothing was done; a mistake of the server says nothing.
  if (answer.status >= 300 && answer.status < 500) return null;
  const certain = answer.status < 300;
  const [shown = null] = shownIn(at);
  const named = comparable(draft.path.replace(/\/$/, '').split('/').at(-1) ?? '');
  switch (draft.operation) {
    case 'PostAuthorizations':
      return shown === null ? null : { id: comparable(String(shown.id)), change: { by: 'create', at, certain, shown } };
    case 'PatchAuthorizationsID':
      return { id: named, change: { by: 'update', at, certain, shown } };
    case 'DeleteAuthorizationsID':
      return { id: named, change: { by: 'delete', at, certain, shown: null } };
    default:
      return null;
  }
}
