import type { Exchange } from '../../client/http/exchange.ts';
import type { JsonObject } from '../../spec/json.ts';
import { type GuardedOperation, needs } from '../../spec/needs.ts';
import type { Authorization } from '../assertions/authorization.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { buckets } from '../fixtures/permissions.ts';
import { everyRow } from './inputs.ts';

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
