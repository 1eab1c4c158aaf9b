import type { Fault } from '../fault.ts';

/** The routes at which inactive tokens are accepted. */
export const statusDoorsFaults: readonly Fault[] = [
  {
    id: 'inactive-token-knows-itself',
    breaks: 'status/every-door-shut',
    says: 'An inactive token still tells whose it is.',
    override: ({ acceptsToken }) => ({
      acceptsToken: (authorization, operation) => operation === 'GetMe' || acceptsToken(authorization, operation),
    }),
  },
  {
    id: 'inactive-token-deletes-points',
    breaks: 'status/data-shut',
    says: 'An inactive token still deletes points.',
    profiles: ['cloud', 'oss-2.9', 'oss-2.8', 'oss-2.7'],
    override: ({ acceptsToken }) => ({
      acceptsToken: (authorization, operation) => operation === 'PostDelete' || acceptsToken(authorization, operation),
    }),
  },
];
