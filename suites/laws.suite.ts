import * as fc from 'fast-check';
import { demand, demandEqual, demandSuccess } from '../engine/assertions/assert.ts';
import { type AttemptName, attempts, type Verdict } from '../engine/assertions/attempt.ts';
import { objectIn, permissionsOf, plainPermissions } from '../engine/assertions/authorization.ts';
import { madeUnlessRefused } from '../engine/assertions/refused.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { buckets } from '../engine/fixtures/permissions.ts';
import type { Given } from '../engine/inputs/inputs.ts';
import { givenReaches } from '../engine/inputs/reaches.ts';
import { any, requirement } from '../engine/registration.ts';
import { marked, type Setting } from '../engine/setting.ts';
import { type AuthorizationDraft, authorizationBody, authorizationDraft } from '../generators/authorization.ts';
import { confinedAndWide, onceAndTwice, setAndMore, type TwoSets, twoOrders } from '../generators/permissions/law.ts';
import { draftOf } from '../generators/request.ts';
import { keyOrder, unknownProperties, type Variation } from '../generators/variation.ts';
import type { JsonObject } from '../spec/json.ts';
import type { Reach } from '../spec/lattice.ts';
import type { RequestDraft } from '../spec/message.ts';

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
  ({ plan, grants }: Setting): Given<Comparison> => {
    const all: readonly AttemptName[] = plan.absent.buckets === undefined ? [...repeatable, 'read-bucket'] : repeatable;
    const tried = fc.shuffledSubarray([...all], { minLength: 1 });
    const arbitrary = fc.tuple(sets(grants.types), tried).map(([two, names]) => ({ ...two, tried: names }));
    return { arbitrary, every, weight: 0.6 };
  };

/** Lets the holders of two sets try the same, and demands of each pair of verdicts what the law says. */
async function demandLaw(
  trial: Trial,
  { one, other, tried }: Comparison,
  lawful: (one: Verdict, other: Verdict) => boolean,
): Promise<void> {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const first = await givenReaches(trial, one, made.id);
  const second = await givenReaches(trial, other, made.id);
  for (const name of tried) {
    const verdict = await attempts[name](trial, first, made);
    const compare = await attempts[name](trial, second, made);
    demand(lawful(verdict, compare), `the second answer to agree with "${verdict}"`, `"${compare}"`);
  }
}

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

requirement('laws/more-forbids-nothing', compared(setAndMore, [more]), (trial, two) => demandLaw(trial, two, atLeast));

requirement('laws/narrower-enables-nothing', compared(confinedAndWide, [confined]), (trial, two) =>
  demandLaw(trial, two, atLeast),
);

requirement('laws/order-irrelevant', compared(twoOrders), (trial, two) => demandLaw(trial, two, same));

requirement('laws/repetition-irrelevant', compared(onceAndTwice), (trial, two) => demandLaw(trial, two, same));

/** A draft of an authorization, and a request that creates it in words that differ from the usual. */
interface Reworded {
  readonly draft: AuthorizationDraft;
  readonly request: RequestDraft;
}

/** Drafts of authorizations with their creations, reworded in some way. */
const reworded =
  (variation: Variation) =>
  ({ grants, plan }: Setting): Given<Reworded> =>
    any(
      authorizationDraft(grants).chain((draft) => {
        const json = authorizationBody(marked(draft, plan.mark), grants.orgID);
        const usual = draftOf('PostAuthorizations', { body: { json } });
        return fc.record({ draft: fc.constant(draft), request: variation(usual) });
      }),
      0.4,
    );

function demandAsDrafted(shown: JsonObject, draft: AuthorizationDraft): void {
  demandEqual('permissions', permissionsOf(shown), plainPermissions(draft.permissions));
  demandEqual('status', shown.status, draft.status ?? 'active');
}

requirement('laws/key-order-irrelevant', reworded(keyOrder), async (trial, { draft, request }) =>
  demandAsDrafted(objectIn(demandSuccess(await trial.main.send(request))), draft),
);

requirement('laws/unknown-properties-irrelevant', reworded(unknownProperties), async (trial, { draft, request }) => {
  const made = madeUnlessRefused(await trial.main.send(request));
  if (made !== undefined) demandAsDrafted(made.body, draft);
});
