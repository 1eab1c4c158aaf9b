import * as fc from 'fast-check';
import { assertStatus, assertSuccess, refusals } from '../../engine/assertions/assert.ts';
import { objectIn } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import {
  type Excess,
  excessAtEachPlace,
  excesses,
  excessOfOneKind,
  isApart,
  pairs,
} from '../../engine/inputs/excess.ts';
import { any } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { permissionSet } from '../../generators/permissions/permission.ts';
import { mayGrant } from '../../spec/permissions.ts';
import { sources } from '../sources.ts';
import { creating, parent } from './parents.ts';

/** What a token may give to another. */
export const inheritance = [
  defineRequirement({
    id: 'delegation/allowed',
    level: 'must',
    sends: 'A token creates another with permissions that it has itself.',
    demands: 'The child is created.',
    cites: [sources.create, sources.delegation],
    needs: ['memory', 'permissions'],
    inputs: (setting) => any(pairs(setting, 'allow')),
    check: async (trial, pair) => {
      assertSuccess(await (await parent(trial, pair.parent)).create(trial.body({ permissions: pair.child })));
    },
  }),
  defineRequirement({
    id: 'delegation/within-parent',
    level: 'must',
    sends: 'A token tries to create another with one permission, which it does not have.',
    demands: 'The request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: (setting) => any(excesses(setting).filter(({ child }) => child.length === 1)),
    check: assertRefused,
  }),
  defineRequirement({
    id: 'delegation/every-permission-checked',
    level: 'must',
    sends:
      'A token tries to create another with permissions of which it lacks one, at any place, after 32 and 300 others, and beside others of its kind, too.',
    demands: 'The request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: (setting) => ({
      arbitrary: excesses(setting).filter(({ child }) => child.length > 1),
      every: [...excessAtEachPlace(setting), ...excessOfOneKind(setting)],
      weight: 0.5,
    }),
    check: assertRefused,
  }),
  defineRequirement({
    id: 'delegation/chain-cannot-regain',
    level: 'must',
    sends: 'A token gives another a part of its permissions, and that one tries to give away the rest.',
    demands: 'The request is refused.',
    cites: [sources.delegation, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: ({ grants }) => any(permissionSet(grants, { min: 2, max: 4 }), 0.4),
    check: async (trial, [dropped, ...kept]) => {
      const { setting } = trial;
      fc.pre(dropped !== undefined && isApart(dropped));
      fc.pre(mayGrant(kept, [dropped], setting.profile.unscopedReach.value) === 'deny');
      const first = await parent(trial, [dropped, ...kept]);
      const made = await first.create(trial.body({ permissions: [...creating(setting), ...kept] }));
      fc.pre(made.answer.status < 300);
      const second = trial.holder(String(objectIn(made).token), 'child');
      assertStatus(await second.create(trial.body({ permissions: [dropped, ...kept] })), ...refusals);
    },
  }),
] as const;

async function assertRefused(trial: Trial, { parent: held, child: permissions }: Excess): Promise<void> {
  assertStatus(await (await parent(trial, held)).create(trial.body({ permissions })), ...refusals);
}
