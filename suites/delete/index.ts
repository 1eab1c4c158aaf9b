import { deletion as deletionTopic } from './deletion.ts';
import { doors } from './doors.ts';
import { foreignDeletions } from './foreign.ts';
import { identity } from './identity.ts';
import { staying } from './staying.ts';
import { deletedToken } from './token.ts';

/** Removing authorizations. */

export const deletion = [
  ...deletionTopic,
  ...deletedToken,
  ...identity,
  ...doors,
  ...staying,
  ...foreignDeletions,
] as const;
