import type { Reach } from '../../spec/lattice.ts';
import { anotherType, decisionBetween, describeReach, heldAgainst } from '../../spec/lattice.ts';
import { assertThat } from '../assertions/assert.ts';
import { type AttemptName, attempts, type Verdict } from '../assertions/attempt.ts';
import type { Trial } from '../cases/trial.ts';
import { buckets } from '../fixtures/permissions.ts';
import type { Setting } from '../setting.ts';
import { everyType, isElsewhere, isGrantable, isOperator, prepareReaches } from './reaches.ts';

/** A way to find out whether a token has a permission: what needs it, and what it needs besides. */
interface Use {
  readonly attempt: AttemptName;
  readonly wanted: Reach;
  readonly beside: readonly Reach[];
  readonly needs?: 'buckets' | 'orgs';
}

/** A use, and what the token holds in place of the permission that is wanted. */
export interface HeldUse {
  readonly use: Use;
  readonly held: Reach;
}

const readUser: Reach = { action: 'read', type: 'users', scope: 'this-resource' };
const writeUser: Reach = { ...readUser, action: 'write' };
const readAuthorization: Reach = { action: 'read', type: 'authorizations', scope: 'this-resource' };
const readAuthorizations: Reach = { ...readAuthorization, scope: 'this-organization' };
const writeAuthorizations: Reach = { ...readAuthorizations, action: 'write' };
const readBucket: Reach = { ...readAuthorization, type: 'buckets' };
const readBuckets: Reach = { ...readAuthorizations, type: 'buckets' };

const uses: readonly Use[] = [
  { attempt: 'read-authorization', wanted: readAuthorization, beside: [readUser] },
  { attempt: 'delete-authorization', wanted: { ...readAuthorization, action: 'write' }, beside: [writeUser] },
  { attempt: 'create-authorization', wanted: writeAuthorizations, beside: [writeUser, readBuckets] },
  { attempt: 'see-authorization', wanted: readUser, beside: [readAuthorizations] },
  { attempt: 'create-authorization', wanted: writeUser, beside: [writeAuthorizations, readBuckets] },
  { attempt: 'read-bucket', wanted: readBucket, beside: [], needs: 'buckets' },
  { attempt: 'see-organization', wanted: { ...readUser, type: 'orgs' }, beside: [], needs: 'orgs' },
];

/** The uses that the target offers, each with everything held that differs from the wanted in a certain way. */
export function heldUses(
  setting: Setting,
  expected: Verdict,
  differs: (held: Reach, wanted: Reach) => boolean,
): readonly HeldUse[] {
  return offered(setting)
    .flatMap((use) => heldAgainst(use.wanted).map((held) => ({ use, held })))
    .filter(({ use, held }) => held.type !== anotherType && differs(held, use.wanted))
    .filter(({ use, held }) => decisionBetween(held, use.wanted, setting.profile.unscopedReach.value) === expected)
    .filter((one) => isPreparable(setting, one));
}

/** The uses that the target offers, each with the same held of every other type. */
export function usesWithAnotherType(setting: Setting): readonly HeldUse[] {
  return offered(setting).flatMap((use) =>
    everyType(setting)
      .filter((type) => ![use.wanted, ...use.beside].some((reach) => reach.type === type))
      .map((type) => ({ use, held: { ...use.wanted, type } }))
      .filter((one) => isPreparable(setting, one)),
  );
}

/** Uses a token that holds a reach, and demands the verdict that the decision table has for it. */
export async function assertVerdict(trial: Trial, { use, held }: HeldUse): Promise<void> {
  const made = await trial.prepare({ permissions: buckets(trial.setting) });
  const caller = await prepareReaches(trial, [held, ...use.beside], made.id);
  const expected = decisionBetween(held, use.wanted, trial.setting.profile.unscopedReach.value);
  const verdict = await attempts[use.attempt](trial, caller, made);
  assertThat(verdict === expected, answers[expected === 'allow' ? 'allow' : 'deny'], answers[verdict]);
  const named = held.type === use.wanted.type ? held : { ...held, type: anotherType };
  trial.measurements.tried({ held: describeReach(named), wanted: describeReach(use.wanted), expected: verdict });
}

const answers: Readonly<Record<Verdict, string>> = {
  allow: 'a success that shows what was asked for',
  deny: 'a refusal, or an answer that leaves out what was asked for',
};

function offered({ plan }: Setting): readonly Use[] {
  return uses.filter(({ needs }) => needs === undefined || plan.absent[needs] === undefined);
}

/** A token of the other organization cannot name this one, and needs the main principal to hold anything besides. */
function isPreparable(setting: Setting, { use, held }: HeldUse): boolean {
  if (!isGrantable(setting, held)) return false;
  if (!isElsewhere(setting, held)) return true;
  const apart = use.beside.every(({ scope }) => scope !== 'this-organization');
  return apart && (use.beside.length === 0 || isOperator(setting));
}
