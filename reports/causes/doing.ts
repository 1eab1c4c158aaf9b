import type { Place } from './place.ts';

/** How what is done is said: `list authorizations` or `listing authorizations`. */
type Form = 'plain' | 'gerund';

const single: Readonly<Record<string, string>> = {
  authorizations: 'an authorization',
  buckets: 'a bucket',
  labels: 'a label',
  orgs: 'an organization',
  owners: 'an owner',
  members: 'a member',
  secrets: 'a secret',
  tasks: 'a task',
  users: 'a user',
  variables: 'a variable',
};

const several: Readonly<Record<string, string>> = { orgs: 'organizations' };

/** What is done in one way alone, and how that is said. */
const alone: Readonly<Record<string, readonly [plain: string, gerund: string]>> = {
  delete: ['delete points', 'deleting points'],
  me: ['read the own user', 'reading the own user'],
  password: ['set a password', 'setting a password'],
  paths: ['use a path that the API does not have', 'asking for a path that the API does not have'],
  query: ['query data', 'querying data'],
  signin: ['sign in', 'signing in'],
  signout: ['sign out', 'signing out'],
  write: ['write points', 'writing points'],
};

const verbs: Readonly<Record<Place['verb'], readonly [plain: string, gerund: string]>> = {
  list: ['list', 'listing'],
  read: ['read', 'reading'],
  create: ['create', 'creating'],
  update: ['change', 'changing'],
  delete: ['delete', 'deleting'],
  other: ['use', 'using'],
};

/** The most places that are told by name. */
const most = 4;

/** What is done at some places, each once, such as `list and read authorizations`; empty where there are none. */
export function doingAt(places: readonly Place[], form: Form): string {
  const nouns = Map.groupBy(places, ({ noun }) => noun);
  const phrases = [...nouns].map(([noun, own]) => phraseOf(noun, [...new Set(own.map(({ verb }) => verb))], form));
  return enumerated(
    phrases.length > most ? [...phrases.slice(0, most - 1), form === 'plain' ? 'do more' : 'more'] : phrases,
  );
}

function phraseOf(noun: string, done: readonly Place['verb'][], form: Form): string {
  const side = form === 'plain' ? 0 : 1;
  const only = alone[noun];
  if (only !== undefined) return only[side];
  const [first] = done;
  const isOne = done.length === 1 && first !== 'list';
  const what = isOne ? (single[noun] ?? `one of the ${noun}`) : (several[noun] ?? noun);
  return `${enumerated(done.map((verb) => verbs[verb][side]))} ${what}`;
}

/** Some words as one phrase, such as `a, b and c`. */
export function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
