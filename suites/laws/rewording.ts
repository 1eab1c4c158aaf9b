import * as fc from 'fast-check';
import { assertEqual, assertSuccess } from '../../engine/assertions/assert.ts';
import { objectIn, permissionsOf, plainPermissions } from '../../engine/assertions/authorization.ts';
import { madeUnlessRefused } from '../../engine/assertions/refused.ts';
import { marked } from '../../engine/cases/mark.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { any } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { type AuthorizationDraft, authorizationBody, authorizationDraft } from '../../generators/authorization.ts';
import { draftOf } from '../../generators/request.ts';
import { keyOrder, unknownProperties, type Variation } from '../../generators/variation.ts';
import type { JsonObject } from '../../spec/json.ts';
import type { RequestDraft } from '../../spec/message.ts';
import { sources } from '../sources.ts';

/** A draft of an authorization, and a request that creates it in words that differ from the usual. */
interface Reworded {
  readonly draft: AuthorizationDraft;
  readonly request: RequestDraft;
}

/** Drafts of authorizations with their creations, reworded in some way. */
const reworded =
  (variation: Variation) =>
  ({ grants, plan }: Setting): Inputs<Reworded> =>
    any(
      authorizationDraft(grants).chain((draft) => {
        const json = authorizationBody(marked(draft, plan.mark), grants.orgID);
        const usual = draftOf('PostAuthorizations', { body: { json } });
        return fc.record({ draft: fc.constant(draft), request: variation(usual) });
      }),
      0.4,
    );

/** Requests that say the same in other words. */
export const rewording = [
  defineRequirement({
    id: 'laws/key-order-irrelevant',
    level: 'must',
    sends: 'An authorization is created with the keys of the body, and of every object in it, in any order.',
    demands: 'It is created as it was asked for.',
    cites: [sources.unordered, sources.created],
    needs: ['memory'],
    inputs: reworded(keyOrder),
    check: async (trial, { draft, request }) =>
      assertAsDrafted(objectIn(assertSuccess(await trial.main.send(request))), draft),
  }),
  defineRequirement({
    id: 'laws/unknown-properties-irrelevant',
    level: 'should',
    sends: 'An authorization is created with properties in the body that the contract does not know.',
    demands: 'It is created as it was asked for without them, or refused as a bad request.',
    cites: [sources.postRequest],
    needs: ['memory'],
    inputs: reworded(unknownProperties),
    check: async (trial, { draft, request }) => {
      const made = madeUnlessRefused(await trial.main.send(request));
      if (made !== undefined) assertAsDrafted(made.body, draft);
    },
  }),
] as const;

function assertAsDrafted(shown: JsonObject, draft: AuthorizationDraft): void {
  assertEqual('permissions', permissionsOf(shown), plainPermissions(draft.permissions));
  assertEqual('status', shown.status, draft.status ?? 'active');
}
