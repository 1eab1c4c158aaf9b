import type { Decisions } from '../../reference/decisions/decisions.ts';
import type { Authorization, Caller, Permission } from '../../reference/model/entities.ts';

/** What is created in the second generation regains what its creator’s creator has. Creation runs without a pause, so that the token issued next is that of the caller's child. */
export function grandchildRegains({ heldForDelegation, issueToken }: Decisions): Partial<Decisions> {
  const creators = new Map<string, Authorization | undefined>();
  let creating: Caller | undefined;
  const creatorOf = (authorization?: Authorization) => creators.get(authorization?.token ?? '');
  const inherited = ({ authorization }: Caller): readonly Permission[] => {
    const creator = creatorOf(authorization);
    return creatorOf(creator) === undefined ? [] : (creator?.permissions ?? []);
  };
  return {
    heldForDelegation: (caller, draft) => {
      creating = caller;
      return [...heldForDelegation(caller, draft), ...inherited(caller)];
    },
    issueToken: (draft) => {
      const token = issueToken(draft);
      creators.set(token, creating?.authorization);
      return token;
    },
  };
}
