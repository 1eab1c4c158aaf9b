import { bodyText, type Exchange, jsonOf } from '../../client/http/exchange.ts';
import { isObject } from '../../spec/json.ts';
import type { Provision } from './provisions.ts';
import { isUnnamed, memberOf } from './shown.ts';
import type { Step } from './step.ts';

/** A request that finds out an id which the run knew beforehand. */
export type LookupName = 'orgID' | 'userID' | 'bucketID';

/** Where the value of a variable comes from: a request beforehand, what is made beforehand, or whoever sends the sequence. */
export type Source =
  | { readonly variable: string; readonly lookup: LookupName }
  | { readonly variable: string; readonly provision: Provision['kind'] }
  | { readonly variable: string; readonly meaning: string };

const shared = { as: 'main', at: null, setup: true } as const;
const authorized = { accept: ['application/json'], authorization: ['Token ', { variable: 'TOKEN' }] } as const;
const orgID = { variable: 'orgID' } as const;
const probe = [
  '{"orgID":"',
  orgID,
  '","status":"inactive","permissions":[{"action":"read","resource":{"type":"buckets","orgID":"',
  orgID,
  '"}}]}',
] as const;

/** The requests of the lookups. A user's own id is told by what its token makes, which every edition allows. */
export const lookupSteps: Readonly<Record<LookupName, Step>> = {
  orgID: {
    ...{ ...shared, method: 'GET', path: ['/api/v2/orgs'], query: [], headers: authorized, body: null, status: 200 },
    captures: [{ variable: 'orgID', at: '/orgs/0/id' }],
  },
  userID: {
    ...{ ...shared, method: 'POST', path: ['/api/v2/authorizations'], query: [], body: probe, status: 201 },
    headers: { ...authorized, 'content-type': ['application/json'] },
    captures: [
      { variable: 'userID', at: '/userID' },
      { variable: 'probeID', at: '/id' },
    ],
  },
  bucketID: {
    ...{
      ...shared,
      method: 'GET',
      path: ['/api/v2/buckets'],
      query: [['orgID', [orgID]]],
      headers: authorized,
      body: null,
      status: 200,
    },
    captures: [{ variable: 'bucketID', at: '/buckets/0/id' }],
  },
};

/** The lookups in an order in which each has what it needs. */
export function inOrder(needed: ReadonlySet<LookupName>): readonly LookupName[] {
  const all: readonly LookupName[] = ['orgID', 'userID', 'bucketID'];
  return needed.size === 0 ? [] : all.filter((name) => name === 'orgID' || needed.has(name));
}

/** The lookup of a name; of organizations the one that is called as in the run, else the first. */
export function lookupOf(name: LookupName, exchanges: readonly Exchange[]): Step {
  const step = lookupSteps[name];
  if (name !== 'orgID') return step;
  const first = exchanges.find(({ answer }) => /"orgID"\s*:/.test(answer.body))?.answer.body ?? '';
  const preferring = /"org"\s*:\s*"([^"\\]{1,100})"/.exec(first)?.[1];
  const captures = step.captures.map((one) =>
    preferring === undefined || !('at' in one) ? one : { ...one, preferring },
  );
  return { ...step, captures };
}

/**
 * Where a value comes from that a request uses before any answer gave it; null where it means the same on every server:
 * an id that no answer ever names is one that need not exist. What requests change or remove is never looked up, lest
 * somebody's own user or organization be taken for one that the run had made.
 */
export function sourceOf(value: string, exchanges: readonly Exchange[], taken: ReadonlySet<string>): Source | null {
  if (value === '$TOKEN_SECOND') return { variable: 'TOKEN_SECOND', provision: 'second token' };
  if (value.startsWith('$')) return { variable: value.slice(1), meaning: `the secret that reports call ${value}` };
  const kind = isInvented(value) || isUnnamed(value, exchanges) ? null : kindOf(value, exchanges);
  if (kind === null) return null;
  const changed = exchanges.some(({ draft }) => draft.method !== 'GET' && draft.path.includes(value));
  const signs = exchanges.some(({ sent }) => /\$(?:CREDENTIALS|PASSWORD)\b/.test(sent.authorization ?? ''));
  const known = kind === 'orgID' || kind === 'bucketID' || (kind === 'userID' && isOwner(value, exchanges, signs));
  if (known && !changed && !taken.has(kind)) return { variable: kind, lookup: kind };
  const variable = `${kind.replace('ID', '').toUpperCase()}_${value}`;
  if (kind === 'userID') return { variable, provision: signs ? 'signing user' : 'user' };
  return { variable, provision: made[kind] };
}

const made = { orgID: 'organization', bucketID: 'bucket', id: 'authorization' } as const;

/** Whether an id is one that nobody has, such as `0000000000000001`. */
function isInvented(id: string): boolean {
  return /^(?:0{15}[0-9a-f]|f{16})$/.test(id);
}

/** What an id is of, by the members that answers show it in. */
function kindOf(id: string, exchanges: readonly Exchange[]): LookupName | 'id' | null {
  const paths = exchanges.map(({ draft }) => new RegExp(`/(users|orgs|buckets)/${id}`).exec(draft.path)?.[1]);
  const folder = paths.find((one) => one !== undefined);
  if (folder !== undefined) return folder === 'users' ? 'userID' : folder === 'orgs' ? 'orgID' : 'bucketID';
  if (exchanges.some(({ draft }) => memberOf('userID', id).test(bodyText(draft) ?? ''))) return 'userID';
  const bodies = exchanges.filter(({ answer }) => answer.status < 300).map(({ answer }) => answer.body);
  const shownAs = (member: string): boolean => bodies.some((body) => memberOf(member, id).test(body));
  if (shownAs('orgID')) return 'orgID';
  if (shownAs('userID')) return 'userID';
  if (!shownAs('id')) return null;
  const objects = bodies.flatMap((body) => body.match(/\{[^{}]*\}/g) ?? []);
  const ofBucket = (text: string): boolean => memberOf('id', id).test(text) && memberOf('type', 'buckets').test(text);
  return objects.some(ofBucket) ? 'bucketID' : 'id';
}

/**
 * Whether an id can be that of the main token's user, who owns what that token makes for nobody else. Where somebody signs in
 * it is theirs, unless that is told.
 */
function isOwner(id: string, exchanges: readonly Exchange[], signs: boolean): boolean {
  const owners = exchanges.flatMap(({ answer, as, draft }) => {
    const makes = as === 'main' && draft.method === 'POST' && draft.path === '/api/v2/authorizations';
    const made = makes && answer.status === 201 ? jsonOf(answer) : undefined;
    return isObject(made) && !(bodyText(draft) ?? '').includes('"userID"') ? [made.userID] : [];
  });
  return owners.length === 0 ? !signs : owners.includes(id);
}
