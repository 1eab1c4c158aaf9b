import type { Fault } from '../fault.ts';
import { endedTokensAt } from '../shared/ended-tokens.ts';

/** The routes at which the tokens of deleted authorizations are accepted. */
export const deleteDoorsFaults: readonly Fault[] = [
  {
    id: 'deleted-token-uses-one-bucket',
    breaks: 'delete/every-door-shut',
    says: 'The token of a deleted authorization still reads and changes single buckets.',
    override: (right) => endedTokensAt(/^\/api\/v2\/buckets\/./, 'itself', right),
  },
  {
    id: 'deleted-token-writes-points',
    breaks: 'delete/data-shut',
    says: 'The token of a deleted authorization still writes points.',
    override: (right) => endedTokensAt(/\/write$/, 'itself', right),
  },
];
