import type { JsonObject } from '../../spec/json.ts';
import { itemsIn, objectIn, succeeded } from '../http/answers.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Read } from '../http/guard.ts';
import type { Principal } from '../principal.ts';
import { comparable, isId } from './identifier.ts';
import { collections, itemPath, type Kind } from './kinds.ts';
import { carriesMark } from './mark.ts';

/** Something that an answer says was made. */
export interface Claim {
  readonly kind: Kind;
  readonly id: string;
  /** Who looks whether it is ours. */
  readonly reader: Principal;
  /** Its user and its organization, whose removal may take it along. */
  readonly userID: string | null;
  readonly orgID: string | null;
}

/** What a look at a claim shows: something of the run, something of others, or nothing. */
export type Sight = 'ours' | 'foreign' | 'nothing';

/** Looks at what is claimed. Something foreign is looked at once more: one answer may be that to another request. */
export async function look(claim: Claim, mark: string, read: Read): Promise<Sight> {
  const first = await lookOnce(claim, mark, read);
  return first === 'foreign' ? lookOnce(claim, mark, read) : first;
}

/** Reads what is claimed, and where that shows nothing, looks for it in the list. */
async function lookOnce({ kind, id, reader }: Claim, mark: string, read: Read): Promise<Sight> {
  const one = await read({ operation: null, method: 'GET', path: itemPath(kind, id) }, reader);
  if (succeeded(one) && isId(objectIn(one).id)) return sightOf(kind, id, objectIn(one), mark);
  const { path, member } = collections[kind];
  const list = await read({ operation: null, method: 'GET', path }, reader);
  const row = itemsIn(list, member).find((item) => isId(item.id) && comparable(item.id) === id);
  return row === undefined ? 'nothing' : sightOf(kind, id, row, mark);
}

/** What an object that is shown under an id is. Another id, or none, is no sight of it. */
export function sightOf(kind: Kind, id: string, shown: JsonObject, mark: string): Sight {
  if (!isId(shown.id) || comparable(shown.id) !== id) return 'foreign';
  return carriesMark(kind, shown, mark) ? 'ours' : 'foreign';
}

/** The claim of a create's answer under an id of the right form. */
export function claimOf(kind: Kind, id: string, exchange: Exchange, reader: Principal): Claim {
  const { userID, orgID } = objectIn(exchange);
  return {
    ...{ kind, id, reader },
    userID: isId(userID) ? comparable(userID) : null,
    orgID: isId(orgID) ? comparable(orgID) : null,
  };
}
