import * as fc from 'fast-check';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { assertVerdict, type HeldUse, heldUses, usesWithAnotherType } from '../../engine/inputs/uses.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Reach } from '../../spec/lattice.ts';
import { sources } from '../sources.ts';

const sameAction = (held: Reach, wanted: Reach) => held.action === wanted.action;

const sameScope = (held: Reach, wanted: Reach) => held.scope === wanted.scope;

/** What each permission reaches: every held one against every wanted one, by using a token. */
export const useLattice = [
  defineRequirement({
    id: 'lattice/equal-allowed',
    level: 'must',
    sends: 'A token with exactly the permissions that a request needs reads, creates, deletes and lists.',
    demands: 'It succeeds.',
    cites: [sources.permission, sources.matching],
    needs: ['memory', 'permissions'],
    inputs: (setting) =>
      rows(heldUses(setting, 'allow', (held, wanted) => sameAction(held, wanted) && sameScope(held, wanted))),
    check: assertVerdict,
  }),
  defineRequirement({
    id: 'lattice/wider-allowed',
    level: 'must',
    sends: 'A token uses one resource with a permission for its organization, or for every organization.',
    demands: 'It succeeds.',
    cites: [sources.postRequest, sources.matching],
    needs: ['memory', 'permissions'],
    inputs: (setting) => rows(heldUses(setting, 'allow', (held, wanted) => !sameScope(held, wanted))),
    check: assertVerdict,
  }),
  defineRequirement({
    id: 'lattice/action-denied',
    level: 'must',
    sends: 'A token has one of the needed permissions for the other action.',
    demands: 'It is refused, or shown nothing.',
    cites: [sources.permission, sources.matching],
    needs: ['memory', 'permissions'],
    inputs: (setting) => rows(heldUses(setting, 'deny', (held, wanted) => !sameAction(held, wanted))),
    check: assertVerdict,
  }),
  defineRequirement({
    id: 'lattice/organization-denied',
    level: 'must',
    sends: 'A token has one of the needed permissions for another organization.',
    demands: 'It is refused, or shown nothing.',
    cites: [sources.resource, sources.matching],
    needs: ['memory', 'permissions', 'second-organization', 'buckets'],
    inputs: (setting) => rows(heldUses(setting, 'deny', ({ scope }) => scope === 'other-organization')),
    check: assertVerdict,
  }),
  defineRequirement({
    id: 'lattice/resource-denied',
    level: 'must',
    sends: 'A token has one of the needed permissions for another resource, or for one where all are asked for.',
    demands: 'It is refused, or shown nothing.',
    cites: [sources.postRequest, sources.matching],
    needs: ['memory', 'permissions'],
    inputs: (setting) =>
      rows(heldUses(setting, 'deny', (held, wanted) => sameAction(held, wanted) && held.scope.endsWith('-resource'))),
    check: assertVerdict,
  }),
  defineRequirement({
    id: 'lattice/type-denied',
    level: 'must',
    sends: 'A token has one of the needed permissions for another type of resource.',
    demands: 'It is refused, or shown nothing.',
    cites: [sources.resource, sources.matching],
    needs: ['memory', 'permissions'],
    inputs: (setting) => {
      const all = usesWithAnotherType(setting);
      return { ...rows(all), every: all.filter((_, index) => index % 5 === 0) };
    },
    check: assertVerdict,
  }),
] as const;

/** Each use once, and a few again where there are many cases. */
function rows(uses: readonly HeldUse[]): Inputs<HeldUse> {
  return { arbitrary: fc.constantFrom(...uses), every: uses, weight: 0.2 };
}
