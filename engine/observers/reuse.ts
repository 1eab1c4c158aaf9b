import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import { remember } from '../../spec/remember.ts';
import { Violation } from '../evidence/violation.ts';
import type { Setting } from '../setting.ts';

/** The tokens of all authorizations that were seen to be made, by id, those included that are deleted since. */
const made = remember((_: Setting) => new Map<unknown, unknown>());

/**
 * Notes each authorization that is made, whatever requirement makes it. What is wrong where its id is that of an earlier one:
 * of two suites that run at once, one may be given the id that the other set free.
 */
export function reusedId({ draft, answer }: Exchange, setting: Setting): Violation | undefined {
  const body = jsonOf(answer);
  if (draft.operation !== 'PostAuthorizations' || answer.status !== 201 || !isObject(body)) return undefined;
  const { id, token } = body;
  const earlier = made(setting).get(id);
  if (typeof id === 'string') made(setting).set(id, token);
  if (earlier === undefined || earlier === token) return undefined;
  return new Violation(['an id that no authorization has or had'], 'the id of an earlier one');
}
