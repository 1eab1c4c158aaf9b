import type { Authorization } from '../../reference/model/entities.ts';
import type { Fault } from '../fault.ts';

/** Uses of an ended token that are refused. */
const refused = 15;

/** How the tokens of deleted authorizations come back. */
export const deleteStayingFaults: readonly Fault[] = [
  {
    id: 'deleted-token-insists',
    breaks: 'delete/stays-refused',
    says: `The token of a deleted authorization is accepted again after ${refused} refusals.`,
    override: ({ clearedIndexes, authorizationOfToken }) => {
      const ended = new Map<string, Authorization>();
      const uses = new Map<string, number>();
      return {
        clearedIndexes: (ending) => {
          ended.set(ending.token, ending);
          return clearedIndexes(ending);
        },
        authorizationOfToken: (store, token) => {
          const found = authorizationOfToken(store, token);
          if (found !== undefined || !ended.has(token)) return found;
          uses.set(token, (uses.get(token) ?? 0) + 1);
          return (uses.get(token) ?? 0) > refused ? ended.get(token) : undefined;
        },
      };
    },
  },
];
