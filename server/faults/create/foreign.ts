import type { Store } from '../../reference/model/store.ts';
import type { Fault } from '../fault.ts';

/** How a creation reaches an authorization that exists. */
export const createForeignFaults: readonly Fault[] = [
  {
    id: 'existing-token-shared',
    breaks: 'create/other-named-untouched',
    says: 'A creation that carries the token of an authorization gets that token; any other is ignored.',
    override: ({ takenAtCreation, issueID, issueToken }) => {
      let asked: unknown;
      let known: Store | undefined;
      return {
        takenAtCreation: (body) => {
          asked = body.token;
          return takenAtCreation(body);
        },
        issueID: (store) => {
          known = store;
          return issueID(store);
        },
        issueToken: (draft) =>
          typeof asked === 'string' && known?.authorizations.findByToken(asked) !== undefined
            ? asked
            : issueToken(draft),
      };
    },
  },
];
