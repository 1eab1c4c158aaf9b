import { deletion as deletionTopic } from './deletion.ts';
import { identity } from './identity.ts';
import { deletedToken } from './token.ts';

/** Removing authorizations. */
export const deletion = [...deletionTopic, ...deletedToken, ...identity] as const;
