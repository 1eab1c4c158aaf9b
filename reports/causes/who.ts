import type { Deed } from './deed.ts';
import type { Relation } from './relation.ts';
import type { Sight } from './sight.ts';

/** Whose credential a deed ended. */
const ended: Readonly<Record<Deed, string>> = {
  'token deleted': 'a deleted token',
  'token switched off': 'a token that was switched off',
  'token switched on again': 'a token that was switched on again',
  'user deleted': 'a token of a deleted user',
  'user switched off': 'a token of a user who was switched off',
  'member removed': 'a session of a removed member',
  'organization deleted': 'a token of a deleted organization',
  'bucket deleted': 'a token for a deleted bucket',
  'session ended': 'a session that was ended',
  'password changed': 'a password that was changed',
};

const callers: Readonly<Record<Relation, string>> = {
  administrator: 'an all-access token',
  token: 'a token without the permission for it',
  'other organization': 'a token of another organization',
  'unknown credential': 'a credential that was never given out',
  'several credentials': 'a request with several credentials',
  'no credential': 'a request without a credential',
  session: 'a session without the permission for it',
  password: 'a user without a right password',
};

/** Who is let in, in a few words. */
export function callerOf({ end, relation }: Sight): string {
  return end === null ? callers[relation] : ended[end];
}
