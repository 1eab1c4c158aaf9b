import type { Finding } from '../../engine/evidence/finding.ts';
import { oneLine } from '../text/plain-text.ts';
import type { Deed } from './deed.ts';
import type { Place } from './place.ts';
import { isAdministrator, type Sight } from './sight.ts';

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

const nouns: Readonly<Record<string, string>> = {
  authorizations: 'authorizations',
  orgs: 'organizations',
  me: 'its own user',
};

/** The longest text that is told in a sentence, in characters. */
const short = 72;

/** What a server does wrong, as one plain sentence without a full stop; `all` are the sights of the whole cause. */
export function sentenceOf(sight: Sight, finding: Finding, all: readonly Sight[]): string {
  const { caller, complaint, deed } = sight;
  const alike = all.filter((one) => one.complaint === complaint);
  const where = placesOf(alike);
  if (where === '') return difference('the server', 'gives', sight, finding);
  switch (complaint) {
    case 'accepted':
      if (deed !== null && !isAdministrator(caller)) return `${ended[deed]} is still accepted on ${where}`;
      return `${callerOf(sight)} is let through on ${where}, where a refusal is due`;
    case 'there':
      return deed === null
        ? `what must not be found is there on ${where}`
        : `what was deleted is still there on ${where}`;
    case 'invalid':
      return `a request that is not valid is accepted on ${where}`;
    case 'refused':
      return deed === 'token switched on again'
        ? `${ended[deed]} stays refused on ${where}`
        : `what is allowed is refused on ${where}`;
    case 'crash':
      return `the server fails with ${statusIn(finding)} on ${where}`;
    default:
      return difference(where, /^lists|, | and /.test(where) ? 'give' : 'gives', sight, finding);
  }
}

/** What came in the place of what was due, where that is short. */
function difference(where: string, gives: string, { subject }: Sight, { actual, expected }: Finding): string {
  const [due = '', ...others] = expected;
  if (others.length === 0 && due.length <= short && actual.length <= short)
    return oneLine(`${where} ${gives} ${actual}, not ${due}`);
  const what = subject.replace(/^the /, '');
  const untold = what === '' || /^(an?|what|each|every|all|no) /.test(what);
  return untold ? `${where} ${gives} something else than promised` : `${where} ${gives} the wrong ${what}`;
}

function callerOf({ caller }: Sight): string {
  if (isAdministrator(caller)) return 'the caller';
  if (caller === 'anonymous' || caller === 'nobody') return 'somebody without a token';
  return caller === 'second' ? 'somebody of another organization' : tokenOf(caller);
}

/** A principal by its name in the sequence. */
function tokenOf(caller: string): string {
  return ['holder', 'used', 'in use', ''].includes(caller) ? 'a token' : `the principal "${oneLine(caller)}"`;
}

function statusIn({ actual, exchanges }: Finding): string {
  return /\bstatus (5\d\d)/.exec(actual)?.[1] ?? String(exchanges.at(-1)?.answer.status ?? 'an error');
}

/** Where it shows, each place once, three at most. */
function placesOf(all: readonly Sight[]): string {
  const places = [...new Set(all.flatMap(({ place }) => (place === null ? [] : [wordsOf(place)])))];
  const told = places.length > 3 ? [...places.slice(0, 2), 'elsewhere'] : places;
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}

function wordsOf({ verb, noun }: Place): string {
  if (noun === 'write') return 'writing points';
  if (noun === 'query') return 'queries';
  if (noun === 'signin' || noun === 'signout') return noun === 'signin' ? 'sign-in' : 'sign-out';
  const what = nouns[noun] ?? noun;
  const verbs: Readonly<Record<Place['verb'], string>> = {
    list: `lists of ${what}`,
    read: `reading ${what}`,
    create: `creating ${what}`,
    update: `changing ${what}`,
    delete: `deleting ${what}`,
    other: what,
  };
  return verbs[verb];
}
