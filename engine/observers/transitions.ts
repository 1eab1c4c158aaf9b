import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import { authorizationIn } from '../assertions/authorization.ts';

/** What an authorization can be; `absent` before it is created. */
export type State = 'absent' | 'active' | 'inactive' | 'deleted';

/** A call that can change what an authorization is. */
export type Change = 'create' | 'update' | 'delete';

/** How often a call led from one state to another, by what the server answered. */
export interface Transition {
  readonly from: State;
  readonly by: Change;
  readonly to: State;
  readonly count: number;
}

/** Follows the authorizations that trials made. */
export class Transitions {
  readonly #taken = new Map<string, Transition>();

  /** Counts the steps of one trial. A call that overlaps an earlier one on the same authorization tells no order. */
  observe(exchanges: readonly Exchange[]): void {
    const known = new Map<string, { readonly state: State; readonly until: number }>();
    for (const exchange of exchanges) {
      const step = stepOf(exchange);
      const before = step === null ? undefined : known.get(step.id);
      if (step === null || (before === undefined && step.by !== 'create')) continue;
      const { state: from = 'absent', until = 0 } = before ?? {};
      if (exchange.startedAt < until) continue;
      const to = step.to ?? from;
      known.set(step.id, { state: to, until: exchange.startedAt + exchange.ms });
      this.add({ from, by: step.by, to, count: 1 });
    }
  }

  /** Adds steps that were counted elsewhere. */
  add({ from, by, to, count }: Transition): void {
    const key = `${from} ${by} ${to}`;
    this.#taken.set(key, { from, by, to, count: count + (this.#taken.get(key)?.count ?? 0) });
  }

  /** Each transition once. */
  taken(): readonly Transition[] {
    return [...this.#taken.values()];
  }
}

/** What an exchange does to which authorization; `to` is null where it was refused. */
function stepOf(exchange: Exchange): { readonly id: string; readonly by: Change; readonly to: State | null } | null {
  const { draft, answer } = exchange;
  const done = answer.status >= 200 && answer.status < 300;
  const id = draft.path.split('/').at(-1) ?? '';
  switch (draft.operation) {
    case 'PostAuthorizations': {
      const made = done ? authorizationIn(exchange) : undefined;
      return made === undefined ? null : { id: made.id, by: 'create', to: shownState(exchange) };
    }
    case 'PatchAuthorizationsID':
      return { id, by: 'update', to: done ? shownState(exchange) : null };
    case 'DeleteAuthorizationsID':
      return { id, by: 'delete', to: done ? 'deleted' : null };
    default:
      return null;
  }
}

function shownState({ answer }: Exchange): State | null {
  const body = jsonOf(answer);
  const status = isObject(body) ? body.status : undefined;
  return status === 'active' || status === 'inactive' ? status : null;
}
