import type { Exchange } from '../../client/http/exchange.ts';
import type { Permission } from '../../spec/permissions.ts';
import { assertSuccess } from '../assertions/assert.ts';
import type { Authorization } from '../assertions/authorization.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { preparedBy } from '../fixtures/prepared.ts';
import type { Door } from './door.ts';
import { assertEverywhere, othersThan } from './effect.ts';
import { prepareAt } from './look.ts';
import { accepted, holder, refused, shownWith } from './looks.ts';

/** Whose tokens are ended at a door, and how. */
export interface Ended {
  readonly from: Door;
  readonly permissions: readonly Permission[];
  /** The user that they belong to; that of the main principal unless told. */
  readonly userID?: string;
  /** Their organization; that of the main principal unless told. */
  readonly orgID?: string;
  /** How a token is used; to list authorizations unless told, for what it reads may be gone with it. */
  readonly use?: (caller: Caller, made: Authorization) => Promise<Exchange>;
  /** Whether a token that is still accepted where it was ended is judged as well. */
  readonly withItself?: boolean;
  readonly end: (made: readonly Authorization[]) => Promise<void>;
}

/**
 * Makes two tokens at a door, uses one of them at every door and the other nowhere, ends both at the one door, and asserts
 * that the others refuse both. The used one is kept busy at each of them until it is refused.
 */
export async function assertEndedEverywhere(trial: Trial, ended: Ended): Promise<void> {
  const { from, end, use = (caller: Caller) => caller.list(), withItself = false } = ended;
  const [warm, cold] = [await madeAt(trial, ended), await madeAt(trial, ended)];
  const [used, unused] = [holder(warm, 'used'), holder(cold, 'unused')];
  await prepareAt(trial, othersThan(trial, from), shownWith(trial, cold.id, {}));
  await prepareAt(
    trial,
    trial.setting.doors,
    accepted(used, (caller) => use(caller, warm)),
  );
  await assertEverywhere(trial, {
    from,
    act: () => end([warm, cold]),
    looks: [refused(used, (caller) => use(caller, warm)), refused(unused, (caller) => use(caller, cold))],
    withItself,
    moreMs: trial.setting.plan.revocationMs,
  });
}

/** Makes an authorization at a door, where a read proves whose it is. */
export async function madeAt(trial: Trial, ended: Omit<Ended, 'end'>): Promise<Authorization> {
  const { from, permissions, userID, orgID } = ended;
  const main = trial.at(from, trial.setting.plan.principals.main, { setup: true });
  const made = await preparedBy(main, {
    ...trial.body({ permissions }, userID),
    ...(orgID === undefined ? {} : { orgID }),
  });
  await main.read(made.id);
  return made;
}

/** Sends a request of the main principal to a door, which must succeed. */
export async function doneAt(
  trial: Trial,
  from: Door,
  method: 'PATCH' | 'DELETE',
  path: string,
  json?: Record<string, string>,
): Promise<void> {
  const body = json === undefined ? {} : { body: { json } };
  assertSuccess(await trial.at(from).send({ operation: null, method, path, ...body }));
}
