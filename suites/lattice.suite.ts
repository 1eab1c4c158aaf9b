import * as fc from 'fast-check';
import {
  crossedGrant,
  demandGranted,
  demandNotGranted,
  equalPairs,
  heldGrant,
  pairsOf,
} from '../engine/fixtures/grants.ts';
import type { Given } from '../engine/inputs/inputs.ts';
import { everyType } from '../engine/inputs/reaches.ts';
import { demandVerdict, type HeldUse, heldUses, usesWithAnotherType } from '../engine/inputs/uses.ts';
import { requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';
import { actions } from '../generators/permissions/permission.ts';
import { type Grant, grant, halves, type ScopePair } from '../generators/permissions/reach.ts';
import type { Reach } from '../spec/lattice.ts';

/** Each use once, and a few again where there are many cases. */
function rows(uses: readonly HeldUse[]): Given<HeldUse> {
  return { arbitrary: fc.constantFrom(...uses), every: uses, weight: 0.2 };
}

const sameAction = (held: Reach, wanted: Reach) => held.action === wanted.action;
const sameScope = (held: Reach, wanted: Reach) => held.scope === wanted.scope;

requirement(
  'lattice/equal-allowed',
  (setting) => rows(heldUses(setting, 'allow', (held, wanted) => sameAction(held, wanted) && sameScope(held, wanted))),
  demandVerdict,
);

requirement(
  'lattice/wider-allowed',
  (setting) => rows(heldUses(setting, 'allow', (held, wanted) => !sameScope(held, wanted))),
  demandVerdict,
);

requirement(
  'lattice/action-denied',
  (setting) => rows(heldUses(setting, 'deny', (held, wanted) => !sameAction(held, wanted))),
  demandVerdict,
);

requirement(
  'lattice/organization-denied',
  (setting) => rows(heldUses(setting, 'deny', ({ scope }) => scope === 'other-organization')),
  demandVerdict,
);

requirement(
  'lattice/resource-denied',
  (setting) =>
    rows(heldUses(setting, 'deny', (held, wanted) => sameAction(held, wanted) && held.scope.endsWith('-resource'))),
  demandVerdict,
);

requirement(
  'lattice/type-denied',
  (setting) => {
    const all = usesWithAnotherType(setting);
    return { ...rows(all), every: all.filter((_, index) => index % 5 === 0) };
  },
  demandVerdict,
);

/** Grants of some types along pairs of scopes; all types along each pair are in every run. */
function grants(setting: Setting, pairs: readonly ScopePair[]): Given<Grant> {
  const types = everyType(setting);
  const every = pairs.flatMap((pair) => actions.map((action) => ({ pair, action, types })));
  return { arbitrary: grant(pairs, types), every, weight: 0.2 };
}

requirement(
  'lattice/grant-allowed',
  (setting) => grants(setting, pairsOf(setting, 'allow')),
  (trial, one) => demandGranted(trial, heldGrant(one)),
);

requirement(
  'lattice/grant-scope-denied',
  (setting) => grants(setting, pairsOf(setting, 'deny')),
  (trial, one) => demandNotGranted(trial, heldGrant(one)),
);

requirement(
  'lattice/grant-action-denied',
  (setting) => grants(setting, equalPairs(setting)),
  (trial, one) => demandNotGranted(trial, heldGrant(one, one.action === 'read' ? 'write' : 'read')),
);

requirement(
  'lattice/grant-type-denied',
  (setting) => {
    const pairs = equalPairs(setting);
    const ways = pairs.flatMap((pair) => actions.map((action) => ({ pair, action })));
    const every = halves(everyType(setting)).flatMap((types, index) => {
      const way = ways[(index >> 1) % ways.length];
      return way === undefined ? [] : [{ ...way, types }];
    });
    return { ...grants(setting, pairs), every };
  },
  (trial, one) => demandNotGranted(trial, crossedGrant(trial.setting, one)),
);
