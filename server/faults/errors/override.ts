import type { Fault } from '../fault.ts';

/** How a request is taken for one of another method. */
export const errorsOverrideFaults: readonly Fault[] = [
  {
    id: 'head-carries-deletion',
    breaks: 'errors/method-override-ignored',
    says: 'HEAD with the query parameter `_method` is taken for the method that stands there.',
    override: (right) => ({
      methodOf: (method, request) => {
        const said = method === 'HEAD' ? request.query.get('_method') : null;
        return right.methodOf(said ?? method, request);
      },
    }),
  },
];
