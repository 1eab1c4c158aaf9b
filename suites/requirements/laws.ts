import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What holds of any two sets of permissions that are alike but for one thing, whatever each of them allows. */
export const laws = {
  'laws/more-forbids-nothing': {
    level: 'must',
    sends: 'Two tokens are used alike; one has the permissions of the other and more.',
    demands: 'It may do whatever the other may, so that no permission forbids and none is enabled by taking one away.',
    cites: [sources.matching],
    needs: ['memory', 'permissions'],
  },
  'laws/narrower-enables-nothing': {
    level: 'must',
    sends: 'Two tokens are used alike; one has its permissions for an organization confined to one resource.',
    demands: 'It may do nothing that the other may not.',
    cites: [sources.postRequest, sources.matching],
    needs: ['memory', 'permissions'],
  },
  'laws/order-irrelevant': {
    level: 'must',
    sends: 'Two tokens with the same permissions in different orders are used alike.',
    demands: 'Both may do the same.',
    cites: [sources.matching],
    needs: ['memory', 'permissions'],
  },
  'laws/repetition-irrelevant': {
    level: 'must',
    sends: 'Two tokens are used alike; one has some of its permissions twice.',
    demands: 'Both may do the same.',
    cites: [sources.matching],
    needs: ['memory', 'permissions'],
  },
  'laws/key-order-irrelevant': {
    level: 'must',
    sends: 'An authorization is created with the keys of the body, and of every object in it, in any order.',
    demands: 'It is created as it was asked for.',
    cites: [sources.unordered, sources.created],
    needs: ['memory'],
  },
  'laws/unknown-properties-irrelevant': {
    level: 'should',
    sends: 'An authorization is created with properties in the body that the contract does not know.',
    demands: 'It is created as it was asked for without them, or refused as a bad request.',
    cites: [sources.postRequest],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
