import { bodyText, type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject, type Json, type JsonObject } from '../../spec/json.ts';
import { type Place, placeOf } from './place.ts';

/** The first answer of a sequence that shows something else than its request asked for. */
export interface Slip {
  readonly place: Place;
  /** The member that differs, such as `status`. */
  readonly member: string;
}

const compared = ['status', 'permissions'] as const;

/** What an answer to an update differs in that shows the state before it: its time did not move either. */
export const stateBefore = 'state before';

/** Where a sequence went wrong before the answer that was judged; null where it did not. */
export function slipIn(exchanges: readonly Exchange[]): Slip | null {
  const slips = exchanges.flatMap((exchange, index): readonly Slip[] => {
    const { answer, draft } = exchange;
    const place = placeOf(exchange);
    if (isStale(exchange, exchanges.slice(0, index))) return [{ place, member: stateBefore }];
    if (place.noun !== 'authorizations' || place.verb !== 'create' || answer.status !== 201) return [];
    const [asked, shown] = [objectIn(bodyText(draft)), jsonOf(answer)];
    if (asked === null || !isObject(shown)) return [];
    const member = compared.find((name) => asked[name] !== undefined && summary(asked[name]) !== summary(shown[name]));
    return member === undefined ? [] : [{ place, member }];
  });
  return slips[0] ?? null;
}

/** Whether an update is answered with what was shown before it, the time of the last update included. */
function isStale({ answer, draft }: Exchange, before: readonly Exchange[]): boolean {
  if (draft.method !== 'PATCH' || answer.status !== 200) return false;
  const [asked, shown] = [objectIn(bodyText(draft)), jsonOf(answer)];
  if (asked === null || !isObject(shown) || typeof shown.updatedAt !== 'string') return false;
  const former = before.map((one) => jsonOf(one.answer)).findLast((one) => isObject(one) && one.id === shown.id);
  const isKept = Object.keys(asked).some((name) => shown[name] !== undefined && shown[name] !== asked[name]);
  return isKept && isObject(former) && former.updatedAt === shown.updatedAt;
}

/** The place of a request that was refused before the last exchange and concerns the same thing; null where there is none. */
export function refusedIn(exchanges: readonly Exchange[]): Place | null {
  const last = exchanges.at(-1);
  if (last?.draft.method !== 'GET') return null;
  const isAbout = ({ draft }: Exchange): boolean =>
    last.draft.path === draft.path || last.draft.path.startsWith(`${draft.path}/`);
  const changes = exchanges.filter((one) => one.draft.method !== 'GET' && placeOf(one).noun === placeOf(last).noun);
  const change = changes.findLast((one) => isAbout(one) || !one.setup);
  if (change === undefined || change.setup || change.answer.status < 400 || change.answer.status > 499) return null;
  return placeOf(change);
}

function objectIn(text: string | null): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** A value as a text; of permissions what they allow, each once and sorted. */
function summary(value: Json | undefined): string {
  if (!Array.isArray(value)) return JSON.stringify(value) ?? '';
  const all = value.map((one) => {
    const { action, resource } = isObject(one) ? one : {};
    const { type, id } = isObject(resource) ? resource : {};
    return JSON.stringify([action, type, id ?? null]);
  });
  return [...new Set(all)].toSorted().join();
}
