import type { Account } from '../principal.ts';
import { type Caller, itemsIn, objectIn, succeeded, textOf } from './caller.ts';

/** A user as the run was given it; the id may have to be looked up. */
export interface GivenUser {
  readonly userID: string | null;
  readonly user: string;
  readonly password: string | null;
}

/** The account of a user that was given: its id is looked up where it is not known, null where the server does not tell. */
export async function givenMember(caller: Caller, given: GivenUser): Promise<Account | null> {
  const { user, password } = given;
  const userID = given.userID ?? (await idBySession(caller, given)) ?? (await idByName(caller, user));
  return userID === null ? null : { userID, user, password };
}

async function idBySession(caller: Caller, { user, password }: GivenUser): Promise<string | null> {
  if (password === null) return null;
  const signing = caller.as({ name: 'member', credential: { kind: 'basic', user, password } });
  const signedIn = await signing.post('/api/v2/signin');
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
