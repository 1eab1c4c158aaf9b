import { decodePermission } from '../reference/authorizations/request.ts';
import type { Decisions } from '../reference/decisions/decisions.ts';
import { forbidden } from '../reference/http/problem.ts';
import { member, requiredArray } from '../reference/http/shape.ts';
import type { Permission } from '../reference/model/entities.ts';
import { ossTypes } from '../reference/model/resource-types.ts';
import { anyway, type Fault } from './fault.ts';
import { grandchildRegains } from './shared/grandchildren.ts';
import { oss } from './shared/profiles.ts';
import { grantsRemembered } from './shared/remembered-grants.ts';
import { childrenResting } from './shared/resting-children.ts';

/** How rights are given away wrongly. */
export const delegationFaults: readonly Fault[] = [
  {
    id: 'child-of-one-resource-refused',
    breaks: 'delegation/allowed',
    says: 'A permission for a single resource, other than a user, cannot be given away.',
    override: ({ mayDelegate }) => ({
      mayDelegate: (held, requested) =>
        mayDelegate(
          held.filter(({ resource: { type, id } }) => type === 'users' || id === undefined),
          requested,
        ),
    }),
  },
  {
    id: 'child-exceeds-parent',
    breaks: 'delegation/within-parent',
    says: 'An authorization can be created with one permission that its creator does not hold.',
    override: ({ mayDelegate }) => ({
      mayDelegate: (held, requested) => requested.length === 1 || mayDelegate(held, requested),
    }),
  },
  checkedUpTo(1, 'only-first-permission-checked', 'Of the permissions asked for only the first is'),
  checkedUpTo(32, 'only-32-permissions-checked', 'Of more than 32 permissions asked for only the first 32 are'),
  {
    id: 'child-of-another-unchecked',
    breaks: 'delegation/whatever-else-asked',
    says: 'What is created for another user may have any permission.',
    profiles: oss,
    override: ({ heldForDelegation }) => ({
      heldForDelegation: (caller, draft) =>
        (draft.userID ?? caller.user.id) === caller.user.id
          ? heldForDelegation(caller, draft)
          : [...heldForDelegation(caller, draft), ...draft.permissions],
    }),
  },
  {
    id: 'grandchild-regains',
    breaks: 'delegation/chain-cannot-regain',
    says: 'From the second generation on a token gives away what its creator holds, too.',
    override: grandchildRegains,
  },
  {
    id: 'escalation-stored',
    breaks: 'delegation/refused-leaves-nothing',
    says: 'A creation that is refused as an escalation is stored all the same.',
    override: ({ storesRefused }) => ({ storesRefused: (want) => want === 'escalation' || storesRefused(want) }),
  },
  {
    id: 'patch-widens-token',
    breaks: 'delegation/change-never-widens',
    says: 'An update that names permissions adds them to what the token may do, without showing them.',
    override: patchWidensToken,
  },
  {
    id: 'greater-token-shown',
    breaks: 'delegation/no-greater-token-shown',
    says: 'Whoever may read an authorization is shown its token, whatever that allows.',
    notOnReleases: anyway,
    profiles: ['oss-2.7', 'oss-2.8'],
    override: () => ({ hidesToken: () => false }),
  },
  {
    id: 'inactive-creator-remembered',
    breaks: 'delegation/inactive-cannot',
    says: 'A token that has created once goes on creating while it is inactive.',
    override: ({ acceptsToken, heldForDelegation }) => {
      const creators = new Set<string | undefined>();
      return {
        heldForDelegation: (caller, draft) => {
          creators.add(caller.authorization?.id);
          return heldForDelegation(caller, draft);
        },
        acceptsToken: (authorization, operation) =>
          (operation === 'PostAuthorizations' && creators.has(authorization.id)) ||
          acceptsToken(authorization, operation),
      };
    },
  },
  {
    id: 'escalation-forbidden',
    breaks: 'delegation/refusal-listed',
    says: 'An escalation is refused with 403.',
    notOnReleases: anyway,
    override: () => ({ refusedDelegation: () => forbidden('permission is not allowed') }),
  },
  {
    id: 'children-rest-with-parents',
    breaks: 'delegation/outlives-parent',
    says: 'A token is refused while the one that created it is switched off.',
    override: childrenResting,
  },
  {
    id: 'grant-remembered',
    breaks: 'delegation/asked-anew',
    says: 'A token that gave a permission for a single bucket away twice may give the one for all of them away.',
    override: grantsRemembered,
  },
];

function checkedUpTo(count: number, id: string, which: string): Fault {
  return {
    id,
    breaks: 'delegation/every-permission-checked',
    says: `${which} compared with those of the creator.`,
    override: ({ mayDelegate }) => ({ mayDelegate: (held, requested) => mayDelegate(held, requested.slice(0, count)) }),
  };
}

function patchWidensToken({ authorizationOfToken, changed, takenAtUpdate }: Decisions): Partial<Decisions> {
  const added = new Map<string, readonly Permission[]>();
  let named: readonly Permission[] = [];
  return {
    takenAtUpdate: (body) => {
      const elements = member(body, 'permissions') === undefined ? [] : requiredArray(body, 'permissions');
      named = elements.map((element) => decodePermission(element, ossTypes));
      return takenAtUpdate(body);
    },
    changed: (current, change, now) => {
      if (named.length > 0) added.set(current.id, named);
      return changed(current, change, now);
    },
    authorizationOfToken: (store, token) => {
      const found = authorizationOfToken(store, token);
      return found && { ...found, permissions: [...found.permissions, ...(added.get(found.id) ?? [])] };
    },
  };
}
