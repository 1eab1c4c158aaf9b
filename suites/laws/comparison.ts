import * as fc from 'fast-check';
import { assertThat } from '../../engine/assertions/assert.ts';
import { type AttemptName, attempts, type Verdict } from '../../engine/assertions/attempt.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { prepareReaches } from '../../engine/inputs/reaches.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import {
  confinedAndWide,
  onceAndTwice,
  setAndMore,
  type TwoSets,
  twoOrders,
} from '../../generators/permissions/law.ts';
import type { Reach } from '../../spec/lattice.ts';
import { sources } from '../sources.ts';

/** Two sets, and what their holders try in turn. */
interface Comparison extends TwoSets {
  readonly tried: readonly AttemptName[];
}

const repeatable: readonly AttemptName[] = [
  'read-authorization',
  'see-authorization',
  'update-authorization',
  'create-authorization',
];

/** Compares the sets of an arbitrary, and some that are in every run. */
const compared =
  (sets: (types: readonly string[]) => fc.Arbitrary<TwoSets>, every: readonly Comparison[] = []) =>
  ({ plan, grants }: Setting): Inputs<Comparison> => {
    const all: readonly AttemptName[] = plan.absent.buckets === undefined ? [...repeatable, 'read-bucket'] : repeatable;
    const tried = fc.shuffledSubarray([...all], { minLength: 1 });
    const arbitrary = fc.tuple(sets(grants.types), tried).map(([two, names]) => ({ ...two, tried: names }));
    return { arbitrary, every, weight: 0.6 };
  };

const atLeast = (one: Verdict, other: Verdict) => one === 'deny' || other === 'allow';

const same = (one: Verdict, other: Verdict) => one === other;

const readUser: Reach = { action: 'read', type: 'users', scope: 'this-resource' };

const readAll: Reach = { action: 'read', type: 'authorizations', scope: 'this-organization' };

const readThis: Reach = { ...readAll, scope: 'this-resource' };

const readOther: Reach = { ...readAll, scope: 'other-resource' };

/** A permission for another resource beside the wide one that lets the holder read this. */
const more = {
  one: [readUser, readAll],
  other: [readUser, readAll, readOther],
  tried: ['read-authorization'],
} as const;

/** Permissions that let nobody see an authorization, the user of which is not theirs to read. */
const confined = { one: [readThis], other: [readAll], tried: ['see-authorization'] } as const;

/** What holds of any two sets of permissions that are alike but for one thing, whatever each of them allows. */
export const comparison = [
  defineRequirement({
    id: 'laws/more-forbids-nothing',
    level: 'must',
    sends: 'Two tokens are used alike; one has the permissions of the other and more.',
    demands: 'It may do whatever the other may, so that no permission forbids and none is enabled by taking one away.',
    cites: [sources.matching],
    needs: ['memory', 'permissions'],
    inputs: compared(setAndMore, [more]),
    check: (trial, two) => assertLaw(trial, two, atLeast),
  }),
  defineRequirement({
    id: 'laws/narrower-enables-nothing',
    level: 'must',
    sends: 'Two tokens are used alike; one has its permissions for an organization confined to one resource.',
    demands: 'It may do nothing that the other may not.',
    cites: [sources.postRequest, sources.matching],
    needs: ['memory', 'permissions'],
    inputs: compared(confinedAndWide, [confined]),
    check: (trial, two) => assertLaw(trial, two, atLeast),
  }),
  defineRequirement({
    id: 'laws/order-irrelevant',
    level: 'must',
    sends: 'Two tokens with the same permissions in different orders are used alike.',
    demands: 'Both may do the same.',
    cites: [sources.matching],
    needs: ['memory', 'permissions'],
    inputs: compared(twoOrders),
    check: (trial, two) => assertLaw(trial, two, same),
  }),
  defineRequirement({
    id: 'laws/repetition-irrelevant',
    level: 'must',
    sends: 'Two tokens are used alike; one has some of its permissions twice.',
    demands: 'Both may do the same.',
    cites: [sources.matching],
    needs: ['memory', 'permissions'],
    inputs: compared(onceAndTwice),
    check: (trial, two) => assertLaw(trial, two, same),
  }),
] as const;

/** Lets the holders of two sets try the same, and demands of each pair of verdicts what the law says. */
async function assertLaw(
  trial: Trial,
  { one, other, tried }: Comparison,
  lawful: (one: Verdict, other: Verdict) => boolean,
): Promise<void> {
  const made = await trial.prepare({ permissions: buckets(trial.setting) });
  const first = await prepareReaches(trial, one, made.id);
  const second = await prepareReaches(trial, other, made.id);
  for (const name of tried) {
    const verdict = await attempts[name](trial, first, made);
    const compare = await attempts[name](trial, second, made);
    assertThat(lawful(verdict, compare), `the same answer for both tokens, "${verdict}"`, `"${compare}"`);
  }
}
