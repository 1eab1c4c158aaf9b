import type { JsonObject } from '../spec/json.ts';
import { type GuardedOperation, needs } from '../spec/needs.ts';
import type { Exchange } from '../target/exchange.ts';
import type { Caller } from './caller.ts';

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
