import type { Authorization } from '../../reference/model/entities.ts';
import type { Store } from '../../reference/model/store.ts';
import { anyway, type Fault } from '../fault.ts';
import { endedTokensAt } from '../shared/ended-tokens.ts';
import { heirsIn, inherited, withID } from '../shared/heirs.ts';
import { ossFromOldest } from '../shared/profiles.ts';

/** What becomes wrongly of the authorizations of deleted organizations. */
export const organizationsDeletedFaults: readonly Fault[] = [
  keptAfter('token', 'organizations/deleted-token-refused', 'The tokens of a deleted organization go on working.'),
  keptAfter(
    'list',
    'organizations/deleted-not-listed',
    'Lists go on showing the authorizations of deleted organizations.',
  ),
  {
    id: 'every-other-outlives-organization',
    breaks: 'organizations/deleted-token-refused',
    says: 'Of more than eight authorizations of a deleted organization, every other one stays.',
    notOnReleases: 'The releases keep the authorizations of a deleted organization, and list none of them.',
    profiles: ossFromOldest,
    override: ({ endsWithOwner }) => ({
      endsWithOwner: (owner, item, all) => {
        const place = all.filter((one) => endsWithOwner(owner, one, all)).indexOf(item);
        return endsWithOwner(owner, item, all) && (owner.kind === 'user' || place < 8 || place % 2 === 0);
      },
    }),
  },
  {
    id: 'switched-off-listed-without-organization',
    breaks: 'organizations/deleted-not-listed',
    says: 'Lists go on showing what a deleted organization had that was switched off.',
    notOnReleases: 'The releases keep the authorizations of a deleted organization, and list none of them.',
    profiles: ossFromOldest,
    override: ({ keptAfterOwner }) => ({
      keptAfterOwner: (owner, ending) =>
        owner.kind === 'organization' && ending.status === 'inactive'
          ? new Set(['list'])
          : keptAfterOwner(owner, ending),
    }),
  },
  {
    id: 'deleted-organization-keeps-self',
    breaks: 'organizations/every-door-shut',
    says: 'The tokens of a deleted organization go on telling whose they are.',
    notOnReleases: anyway,
    profiles: ossFromOldest,
    override: (right) => endedTokensAt(/\/me$/, 'organization', right),
  },
  {
    id: 'namesake-inherits-organization',
    breaks: 'organizations/born-again',
    says: 'The tokens of a deleted organization work in a new one of its name.',
    profiles: ossFromOldest,
    override: (right) => {
      const heirs = heirsIn(({ organizations }) => organizations);
      const heir = (store: Store, left: Authorization) => {
        const id = heirs(store)(left.orgID);
        return id === null ? undefined : withID(left, left.orgID, id);
      };
      return inherited('organization', heir, right);
    },
  },
];

function keptAfter(index: 'token' | 'list', breaks: string, says: string): Fault {
  return {
    id: `deleted-organization-keeps-${index}`,
    breaks,
    says,
    notOnReleases: 'The releases keep the authorizations of a deleted organization, and list none of them.',
    profiles: ossFromOldest,
    override: ({ keptAfterOwner }) => ({
      keptAfterOwner: (owner, ending) =>
        owner.kind === 'organization' ? new Set([index]) : keptAfterOwner(owner, ending),
    }),
  };
}
