import type { Exchange } from '../http/exchange.ts';
import type { Account, Login } from '../principal.ts';
import { type Caller, itemsIn, objectIn, refusalOf, succeeded, textOf } from './caller.ts';
import type { Made } from './management.ts';
import { PrincipalError } from './preparation-error.ts';

/** A user as the run was given it; the id may have to be looked up. */
export interface GivenUser {
  readonly userID: string | null;
  readonly user: string;
  readonly password: string | null;
}

/** Another user of the organization, and who signs in: which need not be the same. */
export interface Users {
  readonly member: Made<Account>;
  readonly account: Made<Login>;
  /** What was found out about a user that was given; null where there is nothing to tell. */
  readonly notice: string | null;
}

/**
 * Who is who among the users: the one that was given, where it is not the owner of the token, else the one that the run
 * made, if it could.
 * @throws PrincipalError where the server does not take the password of the user that was given.
 */
export async function findUsers(
  caller: Caller,
  given: GivenUser | null,
  { ownerID, made }: { readonly ownerID: string; readonly made: Made<Login> },
): Promise<Users> {
  if (given === null) return { member: made, account: made, notice: null };
  const { userID, account } = await known(caller, given);
  if (userID === null) {
    const unknown = { refused: `the id of ${given.user} cannot be found out` };
    return { member: unknown, account: unknown, notice: null };
  }
  if (userID !== ownerID) return { member: { value: { ...given, userID } }, account, notice: null };
  const owner = `${given.user} is the owner of the token`;
  if ('refused' in made) {
    return { member: { refused: `${owner}: no other user` }, account, notice: `The user ${owner}: no other user.` };
  }
  return { member: made, account, notice: `The user ${owner}: the other user is one that the run made.` };
}

/** Tries the password of a user once, and finds out its id. */
async function known(caller: Caller, given: GivenUser): Promise<{ userID: string | null; account: Made<Login> }> {
  const { user, password } = given;
  if (password === null) {
    const userID = given.userID ?? (await idByName(caller, user));
    return { userID, account: { refused: `there is no password for ${user}` } };
  }
  if (given.userID !== null) {
    return { userID: given.userID, account: { value: { userID: given.userID, user, password } } };
  }
  const signing = caller.as({ name: 'member', credential: { kind: 'basic', user, password } });
  const sent = await signing.post('/api/v2/signin');
  if (sent.answer.status === 401 || sent.answer.status === 403) throw notTaken(user, sent);
  const userID = (await idBySession(caller, sent)) ?? (await idByName(caller, user));
  if (!succeeded(sent)) return { userID, account: { refused: `nobody can sign in (${refusalOf(sent)})` } };
  const account =
    userID === null ? { refused: `the id of ${user} cannot be found out` } : { value: { userID, user, password } };
  return { userID, account };
}

function notTaken(user: string, sent: Exchange): PrincipalError {
  const sentence = `The server does not sign ${user} in (${refusalOf(sent)}).`;
  return new PrincipalError(
    'PASSWORD_REFUSED',
    sentence,
    'Give the name and the password of a user with --user and --password.',
  );
}

/** The id of whoever signed in; the session is ended again. */
async function idBySession(caller: Caller, signedIn: Exchange): Promise<string | null> {
  const cookie = signedIn.answer.headers['set-cookie']?.split(';')[0];
  if (!succeeded(signedIn) || cookie === undefined) return null;
  const session = caller.as({ name: 'member', credential: { kind: 'cookie', cookie } });
  const userID = textOf(objectIn(await session.get('/api/v2/me')), 'id');
  await session.post('/api/v2/signout');
  return userID;
}

async function idByName(caller: Caller, name: string): Promise<string | null> {
  const found = itemsIn(await caller.get('/api/v2/users', { name }), 'users').find(
    (one) => textOf(one, 'name') === name,
  );
  return found === undefined ? null : textOf(found, 'id');
}
