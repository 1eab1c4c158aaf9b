import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '../http/client.ts';
import { itemPath } from '../ownership/kinds.ts';
import { Caller, itemsIn, objectIn, refusalOf, succeeded, textOf } from '../preparation/caller.ts';
import { TargetError } from '../preparation/preparation-error.ts';
import { idsIn } from '../preparation/reach.ts';
import type { Administrator, Principal } from '../principal.ts';
import { placeOf, type Replica } from './replica.ts';

/** A replica, and what talks to it. */
export interface Reachable {
  readonly replica: Replica;
  readonly client: Client;
}

/** Milliseconds, beyond those that are given, in which a replica has to show what another made. */
const patience = 5_000;

const cure = 'Name addresses of one deployment, or leave --replica out.';

/** What is there before the run, by which two servers are told from two ways to one. */
const lists = [
  { path: '/api/v2/orgs', member: 'orgs', what: 'organization' },
  { path: '/api/v2/authorizations', member: 'authorizations', what: 'authorization' },
] as const;

/**
 * Makes sure with reads alone that replicas take the token and show something of what the first of them shows.
 * @throws TargetError where one of them is another server.
 * @throws UnreachableError where one of them does not answer.
 */
export async function demandAlike([first, ...others]: readonly Reachable[], main: Principal): Promise<void> {
  if (first === undefined) return;
  for (const { path, member, what } of lists) {
    const shown = await new Caller(first.client, main).get(path);
    const ids = new Set(idsIn(itemsIn(shown, member)));
    if (!succeeded(shown) || ids.size === 0) continue;
    for (const other of others) {
      const there = await new Caller(other.client, main).get(path);
      if (!succeeded(there)) throw apart(first, other, `refuses the token that is taken there (${refusalOf(there)})`);
      if (!idsIn(itemsIn(there, member)).some((id) => ids.has(id)))
        throw apart(first, other, `shows no ${what} that is shown there`);
    }
  }
}

/**
 * Makes sure that each replica shows an authorization that is made at the first, and takes that away again: a copy of a
 * server has the same records until one of them changes. `givenMs`: how long a change may take.
 * @throws TargetError where one of them does not.
 */
export async function demandOne(
  [first, ...others]: readonly Reachable[],
  main: Administrator,
  { mark, givenMs }: { readonly mark: string; readonly givenMs: number },
): Promise<void> {
  if (first === undefined) return;
  const caller = new Caller(first.client, main);
  const { orgID } = main;
  const permissions = [{ action: 'write', resource: { type: 'authorizations', orgID } }];
  const made = await caller.post('/api/v2/authorizations', {
    ...{ orgID, status: 'inactive', description: mark, permissions },
  });
  const id = textOf(objectIn(made), 'id');
  if (!succeeded(made) || id === null) return;
  const path = itemPath('authorization', id);
  const own = await caller.get(path);
  try {
    for (const other of succeeded(own) ? others : []) {
      const until = performance.now() + givenMs + patience;
      const look = () => new Caller(other.client, main).get(path);
      let there = await look();
      for (let wait = 10; !succeeded(there) && performance.now() < until; wait *= 2) {
        await pause(Math.min(wait, 500));
        there = await look();
      }
      if (!succeeded(there))
        throw apart(first, other, `does not show in ${(givenMs + patience) / 1_000} s what is made there`);
    }
  } finally {
    await caller.delete(path);
  }
}

function apart({ replica: first }: Reachable, { replica }: Reachable, why: string): TargetError {
  const sentence = `Replica ${replica.number}, ${placeOf(replica)}, is not the deployment of ${placeOf(first)}: it ${why}.`;
  return new TargetError('TARGET_REPLICAS_APART', sentence, cure);
}
