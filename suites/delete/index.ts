import { deletion as deletionTopic } from './deletion.ts';
import { foreignDeletions } from './foreign.ts';
import { identity } from './identity.ts';
import { deletedToken } from './token.ts';

/** Removing authorizations. */
export const deletion = [...deletionTopic, ...foreignDeletions, ...deletedToken, ...identity] as const;
