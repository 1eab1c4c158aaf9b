import { type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';

/** What a caller is to what it asks for. */
export type Relation =
  /** It may do everything. */
  | 'administrator'
  /** It has a token that the sequence shows, or that the run made. */
  | 'token'
  /** It has a token of another organization than what it asks for. */
  | 'other organization'
  /** It has a credential that nobody was given. */
  | 'unknown credential'
  /** It has several credentials at once. */
  | 'several credentials'
  | 'no credential'
  | 'session'
  | 'password';

/** An authorization that an answer of a sequence tells with its token. */
export interface Made {
  readonly id: string;
  readonly token: string;
  readonly orgID: string;
  readonly userID: string;
  /** Whether it may create authorizations. */
  readonly creates: boolean;
}

/** What the caller of the last exchange of a sequence is to what it asks for. */
export function relationOf(exchanges: readonly Exchange[]): Relation {
  const last = exchanges.at(-1);
  if (last === undefined || /^main\b/.test(last.as)) return 'administrator';
  if (last.as.startsWith('second')) return 'other organization';
  const { authorization, cookie } = last.sent;
  if (authorization === undefined && cookie === undefined) return 'no credential';
  if (authorization === undefined) return isGiven(cookie ?? '', exchanges) ? 'session' : 'unknown credential';
  if (authorization.includes('\n') || cookie !== undefined) return 'several credentials';
  if (authorization.startsWith('Basic ')) return 'password';
  const own = ownOf(exchanges);
  if (own === undefined) return isTold(authorization, exchanges) ? 'token' : 'unknown credential';
  const asked = madeIn(exchanges).find(({ id }) => last.draft.path.includes(id));
  return asked !== undefined && own.orgID !== asked.orgID ? 'other organization' : 'token';
}

/** Whether an answer before set a cookie of that name. */
function isGiven(cookie: string, exchanges: readonly Exchange[]): boolean {
  const name = cookie.split('=')[0] ?? '';
  const set = exchanges.map(({ answer }) => answer.headers['set-cookie'] ?? '').filter((one) => one !== '');
  return set.length === 0 || set.some((one) => one.startsWith(`${name}=`));
}

/** Whether an answer before shows the credential of a field. */
function isTold(authorization: string, exchanges: readonly Exchange[]): boolean {
  const token = authorization.replace(/^(?:Token|Bearer) /i, '');
  return exchanges.slice(0, -1).some(({ answer }) => answer.body.includes(`"${token}"`));
}

/** The authorization whose token the caller of the last exchange has; undefined where the sequence does not tell. */
export function ownOf(exchanges: readonly Exchange[]): Made | undefined {
  const token = exchanges.at(-1)?.sent.authorization?.replace(/^Token /, '');
  return madeIn(exchanges).find((one) => one.token === token);
}

/** The authorizations that a sequence makes. */
function madeIn(exchanges: readonly Exchange[]): readonly Made[] {
  return exchanges.flatMap(({ answer, draft }) => {
    if (draft.method !== 'POST' || answer.status !== 201 || !draft.path.endsWith('/authorizations')) return [];
    const made = jsonOf(answer);
    if (!isObject(made)) return [];
    const text = (name: string): string => (typeof made[name] === 'string' ? made[name] : '');
    const creates = /"action":"write","resource":\{"type":"authorizations"/.test(
      JSON.stringify(made.permissions ?? null),
    );
    return [{ id: text('id'), token: text('token'), orgID: text('orgID'), userID: text('userID'), creates }];
  });
}
