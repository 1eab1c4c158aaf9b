import * as fc from 'fast-check';
import type { Grant, ScopePair } from '../../generators/reach.ts';
import {
  anotherType,
  decisionBetween,
  describeReach,
  type Reach,
  type Scope,
  scopes,
  wantedScopes,
} from '../../spec/lattice.ts';
import { mayGrant } from '../../spec/permissions.ts';
import type { Verdict } from '../demands/attempt.ts';
import { demandStatus, demandSuccess, refusals } from '../demands/demand.ts';
import type { Setting } from '../engine/setting.ts';
import type { Trial } from '../engine/trial.ts';
import { everyType, givenReaches, isElsewhere, isGrantable, isOperator, permissionsAt } from '../givens/reaching.ts';

/** What a token holds, and what it is asked to give to another. */
interface HeldGrant {
  readonly held: readonly Reach[];
  readonly wanted: readonly Reach[];
}

/** The pairs of scopes whose decision is the same for every type, where it is decided. */
export function pairsOf(setting: Setting, expected: Verdict): readonly ScopePair[] {
  return scopes
    .flatMap((held) => wantedScopes.map((wanted) => ({ held, wanted })))
    .filter(({ held, wanted }) => decision(setting, readBuckets(held), readBuckets(wanted)) === expected)
    .filter(({ held }) => isHeldByMain(setting, readBuckets(held)));
}

/** The pairs of equal scopes, for grants whose two sides differ in something else. */
export function equalPairs(setting: Setting): readonly ScopePair[] {
  const preparable = wantedScopes.filter((scope) => isHeldByMain(setting, readBuckets(scope)));
  return preparable.map((scope) => ({ held: scope, wanted: scope }));
}

/** What stands for all types where only the scope matters. */
function readBuckets(scope: Scope): Reach {
  return { action: 'read', type: 'buckets', scope };
}

/** Whether the main principal can give a reach away; the other one cannot let its holder create here. */
function isHeldByMain(setting: Setting, reach: Reach): boolean {
  return isGrantable(setting, reach) && (isOperator(setting) || !isElsewhere(setting, reach));
}

/** What a grant comes to: the same types held and wanted, and the action held that is told. */
export function heldGrant({ pair, action, types }: Grant, heldAction = action): HeldGrant {
  return {
    held: types.map((type) => ({ action: heldAction, type, scope: pair.held })),
    wanted: types.map((type) => ({ action, type, scope: pair.wanted })),
  };
}

/** The same with some types held, and all others wanted. */
export function crossedGrant(setting: Setting, { pair, action, types }: Grant): HeldGrant {
  const others = everyType(setting).filter((type) => !types.includes(type));
  const at = (scope: Scope) => (type: string) => ({ action, type, scope });
  return { held: types.map(at(pair.held)), wanted: others.map(at(pair.wanted)) };
}

/** Demands that a token may give away, all at once, whatever the decision table says it may. */
export async function demandGranted(trial: Trial, grant: HeldGrant): Promise<void> {
  const { parent, held } = parentOf(trial.setting, grant);
  const wanted = grant.wanted.filter((reach) => held.some((one) => decision(trial.setting, one, reach) === 'allow'));
  fc.pre(wanted.length > 0);
  const caller = await givenReaches(trial, parent);
  demandSuccess(await caller.create(trial.body({ permissions: permissionsAt(trial.setting, wanted) })));
  for (const reach of wanted) note(trial, held, reach, 'allow');
}

/** Demands that a token may give away none of what the decision table says it may not. */
export async function demandNotGranted(trial: Trial, grant: HeldGrant): Promise<void> {
  const { setting } = trial;
  const { parent, held } = parentOf(setting, grant);
  const reach = setting.profile.unscopedReach.value;
  const had = permissionsAt(setting, parent);
  const wanted = grant.wanted.filter((one) => mayGrant(had, permissionsAt(setting, [one]), reach) === 'deny');
  fc.pre(held.length > 0 && wanted.length > 0);
  const caller = await givenReaches(trial, parent);
  for (const one of wanted) {
    demandStatus(await caller.create(trial.body({ permissions: permissionsAt(setting, [one]) })), ...refusals);
    note(trial, held, one, 'deny');
  }
}

/** Whether a reach is of the kind that a token needs to create at all, so that it cannot be told apart from that. */
function isForCreating({ action, type }: Reach): boolean {
  return action === 'write' && (type === 'authorizations' || type === 'users');
}

/** What the token holds besides to create at all, of this organization although it may be one of the other. */
function parentOf(setting: Setting, { held }: HeldGrant) {
  const kept = held.filter((reach) => isHeldByMain(setting, reach) && !isForCreating(reach));
  const scope = kept.some((one) => one.scope === 'other-organization') ? 'anywhere' : 'this-organization';
  const creating: readonly Reach[] = [
    { action: 'write', type: 'authorizations', scope },
    { action: 'write', type: 'users', scope: 'this-resource' },
  ];
  return { parent: [...creating, ...kept], held: kept };
}

function decision(setting: Setting, held: Reach, wanted: Reach) {
  return decisionBetween(held, wanted, setting.profile.unscopedReach.value);
}

function note(trial: Trial, held: readonly Reach[], wanted: Reach, expected: Verdict): void {
  const same = held.find(({ type }) => type === wanted.type);
  const [first = wanted] = held;
  const named = same ?? { ...first, type: anotherType };
  trial.notes.tried({ held: describeReach(named), wanted: describeReach(wanted), expected });
}
