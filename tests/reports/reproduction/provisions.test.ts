import { expect, test } from 'vitest';
import { provisionRemovals, provisionSteps } from '../../../reports/reproduction/provisions.ts';

test.each(['user', 'signing user', 'organization', 'bucket', 'authorization', 'second token'] as const)(
  'what is made for a %s is taken away by its id',
  (kind) => {
    const provision = { kind, variable: 'given' };
    const captures = provisionSteps(provision).flatMap((step) => step.captures);
    const ids = captures.filter((one) => 'at' in one && one.at === '/id').map(({ variable }) => variable);
    const removed = provisionRemovals(provision).flatMap((path) =>
      path.flatMap((part) => (typeof part === 'string' ? [] : [part.variable])),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(removed.toSorted()).toEqual(ids.toSorted());
  },
);
