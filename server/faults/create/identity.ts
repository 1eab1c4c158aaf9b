import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthorizationDraft } from '../../reference/authorizations/draft.ts';
import { optionalString } from '../../reference/http/shape.ts';
import type { Fault } from '../fault.ts';
import { isForOneResource } from '../shared/resources.ts';

/** Milliseconds in which other requests come in between. */
const gap = 25;

/** How tokens and ids are issued wrongly. */
export const createIdentityFaults: readonly Fault[] = [
  {
    id: 'create-takes-token',
    breaks: 'create/ignores-server-fields',
    says: 'A creation takes over the token that its body names.',
    override: () => ({
      takenAtCreation: (body) => {
        const token = optionalString(body, 'token');
        return token === undefined ? {} : { token };
      },
    }),
  },
  {
    id: 'token-reused',
    breaks: 'create/unique',
    says: 'Equal requests to create get the same token.',
    override: ({ issueToken }) => {
      const issued = new Map<string, string>();
      return {
        issueToken: (draft) => {
          const key = JSON.stringify(draft);
          const token = issued.get(key) ?? issueToken(draft);
          issued.set(key, token);
          return token;
        },
      };
    },
  },
  {
    id: 'third-twin-shares-token',
    breaks: 'create/concurrent-unique',
    says: 'Of several equal authorizations for a single resource the third gets the token of the second.',
    override: ({ issueToken, clearedIndexes }) => {
      const issued = new Map<string, readonly string[]>();
      return {
        issueToken: (draft) => {
          const key = contents(draft);
          const earlier = issued.get(key) ?? [];
          const token = (isForOneResource(draft) ? earlier[1] : undefined) ?? issueToken(draft);
          issued.set(key, [...earlier, token]);
          return token;
        },
        clearedIndexes: (ending) => {
          const key = contents(ending);
          issued.set(key, (issued.get(key) ?? []).slice(1));
          return clearedIndexes(ending);
        },
      };
    },
  },
  {
    id: 'token-short',
    breaks: 'create/token-entropy',
    says: 'A token is made of six random bytes.',
    override: () => ({ issueToken: () => randomBytes(6).toString('base64url') }),
  },
  {
    id: 'token-tells-time',
    breaks: 'create/token-order',
    says: 'A token begins with the time of its creation, in microseconds.',
    override: ({ issueToken }) => ({
      issueToken: (draft) => `${Math.floor((performance.timeOrigin + performance.now()) * 1000)}.${issueToken(draft)}`,
    }),
  },
  {
    id: 'create-takes-same-id',
    breaks: 'create/concurrent-unique',
    says: 'Creations at the same time take the same next id.',
    override: ({ commit, issueID }) => {
      let last: string | undefined;
      return {
        issueID: (store) => {
          last ??= issueID(store);
          return (BigInt(`0x${last}`) + 1n).toString(16);
        },
        commit: async (store, write, finish) => {
          if (write.kind !== 'create') return commit(store, write, finish);
          await sleep(gap);
          last = write.after.id;
          return commit(store, write, finish);
        },
      };
    },
  },
];

function contents({ description = '', permissions }: Pick<AuthorizationDraft, 'description' | 'permissions'>): string {
  return JSON.stringify([description, permissions]);
}
