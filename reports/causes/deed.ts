import { bodyText, type Exchange } from '../../client/http/exchange.ts';
import { placeOf } from './place.ts';

/** What was done before a misbehaviour showed that had to end something. */
export type Deed =
  | 'token deleted'
  | 'token switched off'
  | 'token switched on again'
  | 'user deleted'
  | 'user switched off'
  | 'member removed'
  | 'organization deleted'
  | 'bucket deleted'
  | 'session ended'
  | 'password changed';

const deleted: Readonly<Record<string, Deed>> = {
  authorizations: 'token deleted',
  users: 'user deleted',
  orgs: 'organization deleted',
  buckets: 'bucket deleted',
  members: 'member removed',
  owners: 'member removed',
};

/** The last deed of a sequence that was done; null where none was. The exchange that shows what is wrong is left out. */
export function deedIn(exchanges: readonly Exchange[]): Deed | null {
  const before = exchanges.slice(0, -1);
  const all = before.flatMap((exchange, index): readonly Deed[] => {
    const done = deedOf(exchange);
    if (done !== 'token switched off' && done !== 'switched on') return done === null ? [] : [done];
    if (done === 'token switched off') return [done];
    const off = before.slice(0, index).some((one) => deedOf(one) === 'token switched off');
    return off ? ['token switched on again'] : [];
  });
  return all.at(-1) ?? null;
}

function deedOf(exchange: Exchange): Deed | 'switched on' | null {
  const { answer, draft } = exchange;
  if (answer.status < 200 || answer.status > 299) return null;
  const { noun } = placeOf(exchange);
  if (draft.method === 'DELETE') return deleted[/\/(members|owners)\//.exec(draft.path)?.[1] ?? noun] ?? null;
  if (noun === 'signout') return 'session ended';
  if (noun === 'password') return 'password changed';
  const status = /"status"\s*:\s*"(active|inactive)"/.exec(bodyText(draft) ?? '')?.[1];
  if (status === undefined || draft.method === 'GET') return null;
  if (noun === 'users') return status === 'inactive' ? 'user switched off' : null;
  if (noun !== 'authorizations') return null;
  if (status === 'inactive') return 'token switched off';
  return draft.method === 'PATCH' ? 'switched on' : null;
}
