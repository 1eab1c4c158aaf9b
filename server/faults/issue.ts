import { randomBytes } from 'node:crypto';
import type { AuthorizationDraft } from '../reference/authorizations/draft.ts';
import type { Authorization } from '../reference/model/entities.ts';
import type { Fault } from './fault.ts';

/** How tokens are issued wrongly. */
export const issueFaults: readonly Fault[] = [
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
];

function contents({ description = '', permissions }: Pick<AuthorizationDraft, 'description' | 'permissions'>): string {
  return JSON.stringify([description, permissions]);
}

function isForOneResource({ permissions }: Pick<Authorization, 'permissions'>): boolean {
  return permissions.some(({ resource: { type, id } }) => type !== 'users' && id !== undefined);
}
