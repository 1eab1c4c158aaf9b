import { bodyText, type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';

/** The name that answers show of a user, where a request sends it again; null else. */
export function nameSentAgain(id: string, exchanges: readonly Exchange[]): string | null {
  const names = exchanges.flatMap(({ answer }) => {
    const shown = jsonOf(answer);
    return isObject(shown) && shown.userID === id && typeof shown.user === 'string' ? [shown.user] : [];
  });
  const isSent = (name: string): boolean =>
    exchanges.some(({ draft }) => (bodyText(draft) ?? '').includes(`"${name}"`));
  return names.find(isSent) ?? null;
}

/** Whether answers show an id in a permission without the name that they show of what there is: it may as well not exist. */
export function isUnnamed(id: string, exchanges: readonly Exchange[]): boolean {
  if (exchanges.some(({ draft }) => draft.path.includes(id))) return false;
  const resources = exchanges
    .filter(({ answer }) => answer.status < 300)
    .flatMap(({ answer }) => answer.body.match(/"resource"\s*:\s*\{[^{}]*\}/g) ?? [])
    .filter((text) => memberOf('id', id).test(text) && memberOf('type', 'buckets').test(text));
  return resources.length > 0 && resources.every((text) => !/"name"\s*:/.test(text));
}

/** The id that the answer to a creation gives; null where it is none. */
export function idGiven({ answer, draft }: Exchange): string | null {
  const made = draft.method === 'POST' && answer.status === 201 ? jsonOf(answer) : null;
  return isObject(made) && typeof made.id === 'string' ? made.id : null;
}

/** A member of a JSON object in a text that may be cut. */
export function memberOf(name: string, value: string): RegExp {
  return new RegExp(`"${name}"\\s*:\\s*"${value}"`);
}
