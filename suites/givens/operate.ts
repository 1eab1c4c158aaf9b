import type { JsonObject } from '../../spec/json.ts';
import { type GuardedOperation, needs } from '../../spec/needs.ts';
import type { Exchange } from '../../target/exchange.ts';
import type { Authorization } from '../demands/authorization.ts';
import type { Caller } from '../engine/caller.ts';
import { everyRow } from '../engine/requirement.ts';
import type { Trial } from '../engine/trial.ts';
import { buckets } from '../people/rights.ts';

/** The operations that the decision table of permissions has rows for. */
export const guardedOperations = Object.keys(needs) as readonly GuardedOperation[];

/** What an operation is done with: an authorization, or the body of a new one. */
export interface Operated {
  readonly id: string;
  readonly mark: string;
  readonly body: JsonObject;
}

/** Sends one operation as a caller. */
export function call(caller: Caller, operation: GuardedOperation, { id, mark, body }: Operated): Promise<Exchange> {
  switch (operation) {
    case 'GetAuthorizations':
      return caller.list();
    case 'PostAuthorizations':
      return caller.create(body);
    case 'GetAuthorizationsID':
      return caller.read(id);
    case 'PatchAuthorizationsID':
      return caller.update(id, { description: mark });
    case 'DeleteAuthorizationsID':
      return caller.remove(id);
  }
}

/** The body of a create that its caller may grant, where an operation needs one. */
export function operated(trial: Trial, made: Authorization): Operated {
  return { id: made.id, mark: trial.setting.plan.mark, body: trial.body({ permissions: buckets(trial.setting) }) };
}

/** Every guarded operation, in every run. */
export const operations = () => everyRow(guardedOperations);
