import { draftOf } from '../../generators/request.ts';
import type { RequestDraft } from '../../spec/message.ts';
import type { GuardedOperation } from '../../spec/needs.ts';
import type { Setting } from '../setting.ts';
import { guardedOperations } from './operations.ts';

/** Writes a path in another way, of which some servers think that it is the same (RFC 3986 section 6.2.2). */
type Spelling = (path: string) => string;

const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const parent = (path: string) => path.slice(0, path.lastIndexOf('/'));
const behind = (path: string) => path.slice('/api/v2'.length);

/** A text with each character percent-encoded. */
const encoded = (text: string) => Buffer.from(text).toString('hex').replaceAll(/../g, '%$&');

/** Slashes more than there are, or others. */
const slashes: Readonly<Record<string, Spelling>> = {
  'a slash doubled in front': (path) => `/${path}`,
  'a slash doubled within': (path) => `/api//v2${behind(path)}`,
  'a slash doubled before the last segment': (path) => `${parent(path)}//${last(path)}`,
  'a slash at the end': (path) => `${path}/`,
  'two slashes at the end': (path) => `${path}//`,
  'a slash encoded': (path) => `${parent(path)}%2F${last(path)}`,
  'a slash encoded twice': (path) => `${parent(path)}%252f${last(path)}`,
  'a backslash': (path) => `${parent(path)}\\${last(path)}`,
  'a slash in overlong UTF-8': (path) => `${parent(path)}%c0%af${last(path)}`,
  'a wide slash': (path) => `${parent(path)}%ef%bc%8f${last(path)}`,
};

/** Letters written in another way. */
const letters: Readonly<Record<string, Spelling>> = {
  'a letter encoded in front': (path) => path.replace('/a', '/%61'),
  'a letter encoded within': (path) => path.replace('/au', '/%61u'),
  'a letter encoded twice': (path) => path.replace('/au', '/%2561u'),
  'the last segment encoded': (path) => `${parent(path)}/${encoded(last(path))}`,
  'the last segment encoded twice': (path) => `${parent(path)}/${encoded(last(path)).replaceAll('%', '%25')}`,
  'another case in front': (path) => `/API/v2${behind(path)}`,
  'another case within': (path) => path.replace('/auth', '/Auth'),
  'another case throughout': (path) => path.toUpperCase(),
};

/** Segments that lead back, and those that lead nowhere. */
const dots: Readonly<Record<string, Spelling>> = {
  'a dot in front': (path) => `/.${path}`,
  'a dot within': (path) => `/api/./v2${behind(path)}`,
  'a dot before the last segment': (path) => `${parent(path)}/./${last(path)}`,
  'a dot encoded': (path) => `${parent(path)}/%2e/${last(path)}`,
  'a dot at the end': (path) => `${path}/.`,
  'there and back': (path) => `/api/v2/x/..${behind(path)}`,
  'there and back, encoded': (path) => `/api/v2/x/%2e%2e${behind(path)}`,
  'there and back before the last segment': (path) => `${parent(path)}/x/../${last(path)}`,
};

/** What begins like a path that is open to all, and leads to another. */
const open: Readonly<Record<string, Spelling>> = {
  'from the health': (path) => `/health/..${path}`,
  'from the sign-in': (path) => `/api/v2/signin/..${behind(path)}`,
  'from the sign-in, encoded': (path) => `/api/v2/signin/%2e%2e${behind(path)}`,
  'from the sign-in, with a semicolon': (path) => `/api/v2/signin/..;${behind(path)}`,
  'from the set-up': (path) => `/api/v2/setup/..${behind(path)}`,
  'to the sign-in, as a parameter': (path) => `${path};/api/v2/signin`,
  'to the set-up, as a query': (path) => `${path}?/api/v2/setup`,
};

/** What stands behind a segment and may be cut off. */
const endings: Readonly<Record<string, Spelling>> = {
  'a semicolon at the end': (path) => `${path};`,
  'a parameter at the end': (path) => `${path};x=1`,
  'a parameter within': (path) => `/api/v2;x=1${behind(path)}`,
  'an extension': (path) => `${path}.json`,
  'an encoded blank at the end': (path) => `${path}%20`,
  'an encoded tab at the end': (path) => `${path}%09`,
  'an encoded newline at the end': (path) => `${path}%0a`,
  'an encoded NUL at the end': (path) => `${path}%00`,
  'an encoded question mark': (path) => `${path}%3Fx`,
  'an encoded number sign': (path) => `${path}%23x`,
};

/** Other spellings of a path below `/api/v2`, by what is other about them. */
const spellings: Readonly<Record<string, Spelling>> = { ...slashes, ...letters, ...dots, ...open, ...endings };

/**
 * An operation under other spellings of its path: all of them for reading one and every second for the others: which
 * half, the seed of the run decides. No operation of the contract judges the answers, since none has these paths.
 */
export function spelledDrafts(
  { plan }: { readonly plan: Pick<Setting['plan'], 'seed'> },
  operation: GuardedOperation,
  id: string,
): readonly RequestDraft[] {
  const { method, path } = draftOf(operation, { authID: id });
  const all = Object.values(spellings).map((spelling) => ({
    operation: null,
    method,
    path: spelling(path),
    mayRedirect: true,
  }));
  if (operation === 'GetAuthorizationsID') return all;
  const half = (plan.seed + guardedOperations.indexOf(operation)) % 2;
  return all.filter((_, index) => index % 2 === half);
}
