import {
  assertGranted,
  assertNotGranted,
  crossedGrant,
  equalPairs,
  heldGrant,
  pairsOf,
} from '../../engine/fixtures/grants.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { everyType } from '../../engine/inputs/reaches.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { actions } from '../../generators/permissions/permission.ts';
import { type Grant, grant, halves, type ScopePair } from '../../generators/permissions/reach.ts';
import { sources } from '../sources.ts';

/** What each permission lets its holder give away. */
export const grantLattice = [
  defineRequirement({
    id: 'lattice/grant-allowed',
    level: 'must',
    sends: 'A token with permissions for resources of every type gives away the same, or narrower ones.',
    demands: 'The other token is created.',
    cites: [sources.postRequest, sources.delegation],
    needs: ['memory', 'permissions'],
    inputs: (setting) => grants(setting, pairsOf(setting, 'allow')),
    check: (trial, one) => assertGranted(trial, heldGrant(one)),
  }),
  defineRequirement({
    id: 'lattice/grant-scope-denied',
    level: 'must',
    sends: 'A token tries to give away a permission of each type that reaches further than its own.',
    demands: 'Each request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: (setting) => grants(setting, pairsOf(setting, 'deny')),
    check: (trial, one) => assertNotGranted(trial, heldGrant(one)),
  }),
  defineRequirement({
    id: 'lattice/grant-action-denied',
    level: 'must',
    sends: 'A token that has each type for one action tries to give away the other.',
    demands: 'Each request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: (setting) => grants(setting, equalPairs(setting)),
    check: (trial, one) => assertNotGranted(trial, heldGrant(one, one.action === 'read' ? 'write' : 'read')),
  }),
  defineRequirement({
    id: 'lattice/grant-type-denied',
    level: 'must',
    sends: 'A token that has some types tries to give away each of the others.',
    demands: 'Each request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: (setting) => {
      const pairs = equalPairs(setting);
      const ways = pairs.flatMap((pair) => actions.map((action) => ({ pair, action })));
      const every = halves(everyType(setting)).flatMap((types, index) => {
        const way = ways[(index >> 1) % ways.length];
        return way === undefined ? [] : [{ ...way, types }];
      });
      return { ...grants(setting, pairs), every };
    },
    check: (trial, one) => assertNotGranted(trial, crossedGrant(trial.setting, one)),
  }),
] as const;

/** Grants of some types along pairs of scopes; all types along each pair are in every run. */
function grants(setting: Setting, pairs: readonly ScopePair[]): Inputs<Grant> {
  const types = everyType(setting);
  const every = pairs.flatMap((pair) => actions.map((action) => ({ pair, action, types })));
  return { arbitrary: grant(pairs, types), every, weight: 0.2 };
}
