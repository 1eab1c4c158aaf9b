import { createHash } from 'node:crypto';
import type { Fault } from '../fault.ts';

/** The position that `position-not-compared` leaves out: in the middle, where neither end is looked at. */
const skipped = 43;

/** A token without its padding has so many characters; what is shorter has no bytes to speak of. */
const shortest = 86;

/** How something else than a token is taken for it. */
export const authenticationDisguisesFaults: readonly Fault[] = [
  alsoKnownAs(
    'stored-hash-accepted',
    'authentication/hashed-token-refused',
    'The SHA-512 of a token in base64 is accepted in its place.',
    (token, presented) => sha512(token) === presented,
  ),
  alsoKnownAs(
    'token-bytes-compared',
    'authentication/encoded-token-refused',
    'Tokens are compared by the bytes that their base64 stands for.',
    (token, presented) => presented.length >= shortest && bytes(token).equals(bytes(presented)),
  ),
  alsoKnownAs(
    'position-not-compared',
    'authentication/every-position-counts',
    'One character in the middle of a token is not compared.',
    (token, presented) => without(token) === without(presented),
  ),
];

/** A fault by which other texts are taken for a token. */
function alsoKnownAs(
  id: string,
  breaks: string,
  says: string,
  takes: (token: string, presented: string) => boolean,
): Fault {
  return {
    id,
    breaks,
    says,
    override: ({ authorizationOfToken }) => ({
      authorizationOfToken: (store, presented) =>
        authorizationOfToken(store, presented) ??
        store.authorizations.list().find(({ token }) => takes(token, presented)),
    }),
  };
}

function sha512(text: string): string {
  return createHash('sha512').update(text).digest('base64');
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'base64');
}

function without(text: string): string {
  return text.slice(0, skipped) + text.slice(skipped + 1);
}
