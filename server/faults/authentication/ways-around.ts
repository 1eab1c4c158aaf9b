import type { Fault } from '../fault.ts';
import { unasked } from '../shared/unasked.ts';

/** How a request is let in without a credential because of how it is written. */
export const authenticationWaysAroundFaults: readonly Fault[] = [
  {
    id: 'path-parameters-let-in',
    breaks: 'authentication/other-spelling-refused',
    says: 'What follows a semicolon in a segment is cut off, and a path that had any is let in without a credential.',
    override: (right) => ({
      ...unasked(({ path }) => path.includes(';'))(right),
      pathOf: (path) => right.pathOf(path.replaceAll(/;[^/]*/g, '')),
    }),
  },
  {
    id: 'options-served-to-all',
    breaks: 'authentication/head-and-options-refused',
    says: 'OPTIONS is answered as GET is, and nobody is asked for a credential.',
    notOnReleases: 'The releases answer OPTIONS before they look at anything.',
    override: (right) => ({
      ...unasked(({ method }) => method === 'OPTIONS')(right),
      methodOf: (method, request) => right.methodOf(method === 'OPTIONS' ? 'GET' : method, request),
    }),
  },
];
