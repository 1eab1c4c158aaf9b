import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import { remember } from '../../spec/remember.ts';
import { Violation } from '../evidence/violation.ts';
import type { Setting } from '../setting.ts';
import { DigestTable } from './digest-table.ts';

/** The tokens of all authorizations that were seen to be made, by id, those included that are deleted since. */
const made = remember((_: Setting) => new DigestTable());

/**
 * Notes each authorization that is made, whatever requirement makes it. What is wrong where its id is that of an earlier one:
 * of two suites that run at once, one may be given the id that the other set free.
 */
export function reusedId({ draft, answer }: Exchange, setting: Setting): Violation | undefined {
  const body = jsonOf(answer);
  if (draft.operation !== 'PostAuthorizations' || answer.status !== 201 || !isObject(body)) return undefined;
  const { id, token } = body;
  if (typeof id !== 'string' || !made(setting).replaces(id, String(token))) return undefined;
  return new Violation(['an id that no authorization has or had'], 'the id of an earlier one');
}

/** The ids of the authorizations that were given a token, those included that are deleted since. */
const given = remember((_: Setting) => new DigestTable());

/** Notes each token that is handed out, whatever requirement asks for it. What is wrong where another authorization had it. */
export function reusedToken({ draft, answer }: Exchange, setting: Setting): Violation | undefined {
  const body = jsonOf(answer);
  if (draft.operation !== 'PostAuthorizations' || answer.status > 299 || !isObject(body)) return undefined;
  const { id, token } = body;
  if (typeof token !== 'string' || token === '') return undefined;
  if (!given(setting).replaces(token, String(id))) return undefined;
  return new Violation(['a token that no authorization has or had'], 'the token of an earlier one');
}
