import type { JsonObject } from '../../spec/json.ts';
import { neededFor } from '../../spec/needs.ts';
import type { Permission } from '../../spec/permissions.ts';
import type { Query } from '../assertions/rows.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { buckets } from '../fixtures/permissions.ts';
import { memberOf } from '../fixtures/users.ts';
import { everyWhose, type Victim } from '../fixtures/victims.ts';
import type { Setting } from '../setting.ts';

/** A caller and the rows that it may read. */
export interface Limited {
  readonly caller: Caller;
  readonly reads: (row: JsonObject) => boolean;
}

/** Callers that lack one right to list, and callers that have it for a part alone. */
const limited = {
  'may read neither authorizations nor users': (trial) => ofNothing(trial, buckets(trial.setting)),
  'may read no user': (trial) => ofNothing(trial, reading(trial.setting).filter(isFor('authorizations'))),
  'may read no authorization': (trial) => ofNothing(trial, reading(trial.setting).filter(isFor('users'))),
  'may read one authorization': async (trial, { made }) => {
    const { orgID, userID } = trial.setting.plan.principals.main;
    const held = neededFor('GetAuthorizationsID', { orgID, userID, id: made.id });
    return { caller: await trial.prepareHolder(held), reads: ({ id }) => id === made.id };
  },
  'may read what its user has': async (trial) => {
    const { main } = trial.setting.plan.principals;
    return { caller: await trial.prepareHolder(reading(trial.setting)), reads: isOf(main) };
  },
  'may read what the member has': async (trial) => {
    const { orgID } = trial.setting.grants;
    const owner = { orgID, userID: memberOf(trial.setting).userID };
    return { caller: await trial.prepareHolder(neededFor('GetAuthorizationsID', owner)), reads: isOf(owner) };
  },
  'owns the other organization': async (trial) => {
    const orgID = trial.setting.plan.principals.second?.orgID;
    return { caller: trial.second, reads: (row) => row.orgID === orgID };
  },
} as const satisfies Readonly<Record<string, (trial: Trial, own: Victim) => Promise<Limited>>>;

/** What a caller may read. */
export type LimitedName = keyof typeof limited;

/** The limited callers that the run can make. */
export function limitedNames(setting: Setting): readonly LimitedName[] {
  const whose = everyWhose(setting);
  return (Object.keys(limited) as readonly LimitedName[]).filter((name) => {
    if (name === 'may read what the member has') return whose.includes('member');
    return name !== 'owns the other organization' || whose.includes('second');
  });
}

/** Prepares a limited caller, given an authorization of the main user. */
export function prepareLimited(trial: Trial, name: LimitedName, own: Victim): Promise<Limited> {
  return limited[name](trial, own);
}

/** Each filter by what an authorization has, alone and together, the undocumented `id` among them. */
export function filtersBy({ made: { id, token, body } }: Victim): readonly Query[] {
  const by = (...names: readonly string[]): Query => names.map((name) => [name, String(body[name])] as const);
  const known = body.user !== undefined && body.org !== undefined;
  return [
    by('userID'),
    by('orgID'),
    ...(known ? [by('user'), by('org'), by('user', 'org'), by('userID', 'org')] : []),
    by('userID', 'orgID'),
    [['id', id]],
    [['token', token]],
    [['token', token], ...by('userID', 'orgID')],
  ];
}

async function ofNothing(trial: Trial, held: readonly Permission[]): Promise<Limited> {
  return { caller: await trial.prepareHolder(held), reads: () => false };
}

function reading({ plan }: Setting): readonly Permission[] {
  return neededFor('GetAuthorizationsID', plan.principals.main);
}

function isFor(type: string) {
  return ({ resource }: Permission): boolean => resource.type === type;
}

function isOf(owner: { readonly orgID: string; readonly userID: string }) {
  return (row: JsonObject): boolean => row.orgID === owner.orgID && row.userID === owner.userID;
}
