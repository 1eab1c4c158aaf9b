import { internalError, notFound } from '../../reference/http/problem.ts';
import type { Fault } from '../fault.ts';
import { succeedsWithout } from '../shared/deletion.ts';

/** How unknown and malformed ids are answered wrongly. */
export const errorsIdentifierFaults: readonly Fault[] = [
  succeedsWithout(
    'delete-unknown-succeeds',
    'errors/unknown-id-not-found',
    (wasThere) => !wasThere,
    'Deleting an authorization that never existed succeeds.',
  ),
  {
    id: 'malformed-id-internal-error',
    breaks: 'errors/no-server-error',
    says: 'A malformed id in the path ends in an internal error.',
    override: () => ({ malformedID: () => internalError() }),
  },
  {
    id: 'malformed-filter-ignored',
    breaks: 'errors/malformed-filter-invalid',
    says: 'A filter by an id that is none is ignored.',
    override: () => ({ refuseMalformedFilter: () => undefined }),
  },
  {
    id: 'malformed-id-not-found',
    breaks: 'errors/malformed-id-invalid',
    says: 'A malformed id in the path is answered as an unknown one.',
    override: () => ({ malformedID: () => notFound('authorization') }),
  },
  {
    id: 'extension-dropped',
    breaks: 'errors/near-id-finds-nothing',
    says: 'An id in the path may have the ending of a JSON file.',
    override: ({ pathOf }) => ({
      pathOf: (path) => pathOf(path.replace(/(\/authorizations\/[0-9a-f]{16})\.json$/, '$1')),
    }),
  },
];
