import { operatorOf } from '../../client.ts';
import { type Probe, path } from '../probe.ts';
import { isShown } from '../shared/filtered.ts';

/** What is seen of faults in parameters that the contract does not have. */
export const filtersUnknownParametersProbes: Readonly<Record<string, Probe>> = {
  'unknown-parameter-refused': {
    observe: async (server) => [
      (await operatorOf(server)('GET', `${path}?page=0`)).status,
      (await operatorOf(server)('GET', `${path}?user=x`)).status,
    ],
    right: [200, 200],
    wrong: [400, 200],
  },
  'limit-honoured': {
    observe: (server) => isShown(server, () => ['?limit=1', '?limit=1000', '?limit=x']),
    right: [true, true, true],
    wrong: [false, true, true],
  },
};
