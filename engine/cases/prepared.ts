import type { JsonObject } from '../../spec/json.ts';
import { type Authorization, authorizationIn } from '../assertions/authorization.ts';
import { UnpreparedError } from '../evidence/violation.ts';
import type { Caller } from './caller.ts';

/**
 * Makes an authorization that is not itself on trial.
 * @throws UnpreparedError where the server does not make it.
 */
export async function preparedBy(caller: Caller, body: JsonObject): Promise<Authorization> {
  const sent = await caller.create(body);
  const made = authorizationIn(sent);
  if (sent.answer.status < 300 && made !== undefined && made.token !== '') return made;
  throw new UnpreparedError(`preparing an authorization answered ${sent.answer.status}`);
}
