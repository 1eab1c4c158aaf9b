import * as fc from 'fast-check';
import { type AuthorizationDraft, authorizationDraft } from '../../generators/authorization.ts';
import { unknownId } from '../../generators/invalid/identifier.ts';
import type { JsonObject } from '../../spec/json.ts';
import { type Authorization, authorizationIn } from '../assertions/authorization.ts';
import type { Caller } from '../cases/caller.ts';
import type { Trial } from '../cases/trial.ts';
import { administration, buckets } from '../fixtures/permissions.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { call, guardedOperations } from '../inputs/operations.ts';
import type { Body } from '../requirement.ts';
import type { Setting } from '../setting.ts';

const kinds = ['accepted', 'unknown', 'malformed', 'anonymous', 'unprivileged', 'names', 'escalating'] as const;

type Tour = readonly [kind: (typeof kinds)[number], draft: AuthorizationDraft, unknownID: string];

/** A draft and the kind of tour that is made with it, all kinds in every run. */
function inputs({ grants, existing }: Setting): Inputs<Tour> {
  const simple = { permissions: [{ action: 'read' as const, resource: { type: 'buckets', orgID: grants.orgID } }] };
  return {
    arbitrary: fc.tuple(fc.constantFrom(...kinds), authorizationDraft(grants), unknownId([...existing])),
    weight: 0.2,
    every: kinds.map((kind) => [kind, simple, '00000000deadbeef'] as const),
  };
}

/** Whether a tour is made without the right; a server without memory knows nobody who lacks one. */
function lacksRight({ setting }: Trial, kind: Tour[0]): boolean {
  return kind === 'unprivileged' && setting.plan.absent.memory === undefined;
}

/** Who makes a tour. */
async function traveller(trial: Trial, kind: Tour[0]): Promise<Caller> {
  if (kind === 'anonymous') return trial.anonymous;
  return lacksRight(trial, kind) ? trial.prepareHolder(buckets(trial.setting)) : trial.main;
}

/** The authorization that a tour is about, where it is about one of its own. */
async function ownOf(trial: Trial, kind: Tour[0], draft: AuthorizationDraft): Promise<Authorization | undefined> {
  if (kind === 'accepted') return authorizationIn(await trial.main.create(trial.body(draft)));
  return lacksRight(trial, kind) ? trial.prepare(draft) : undefined;
}

/** Sends every operation once: to an authorization of its own, to an unknown id, to none, as nobody, or without the right. */
async function check(trial: Trial, [kind, draft, unknown]: Tour): Promise<void> {
  const body = trial.body(draft);
  const id = kind === 'malformed' ? 'not-an-id' : ((await ownOf(trial, kind, draft))?.id ?? unknown);
  const caller = await traveller(trial, kind);
  const operations = guardedOperations.filter(
    (operation) => operation !== 'PostAuthorizations' || kind === 'anonymous' || kind === 'unprivileged',
  );
  for (const operation of operations) {
    await call(caller, operation, { id, mark: trial.setting.plan.mark, body });
  }
  if (kind === 'malformed') await sendMalformed(trial, body);
  if (kind === 'names') await sendNames(trial);
  if (kind === 'escalating') await sendEscalation(trial);
}

/** Creates with a permission that the caller lacks, which the caller may do otherwise. */
async function sendEscalation(trial: Trial): Promise<void> {
  if (trial.setting.plan.absent.memory !== undefined) return;
  const holder = await trial.prepareHolder(administration(trial.setting));
  const { orgID } = trial.setting.grants;
  await holder.create(trial.body({ permissions: [{ action: 'write', resource: { type: 'buckets', orgID } }] }));
}

/** Creates and changes with bodies of the wrong shape. */
async function sendMalformed(trial: Trial, body: JsonObject): Promise<void> {
  await trial.main.create({ ...body, permissions: [] });
  await trial.main.create({ ...body, description: 1 });
  await trial.main.update('00000000deadbeef', { status: 1 });
}

/** Lists by names that nobody has, one of them longer than names are. */
async function sendNames({ main }: Trial): Promise<void> {
  for (const name of ['no such name', 'x'.repeat(300)]) {
    await main.list([['user', name]]);
    await main.list([['org', name]]);
  }
}

/** Requests of every kind, for requirements that are judged by observing alone. */
export const tour: Body = { inputs, check };
