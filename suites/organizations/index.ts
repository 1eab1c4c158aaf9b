import { bornAgain } from './born-again.ts';
import { deleted } from './deleted.ts';
import { doors } from './doors.ts';
import { hidden } from './hidden.ts';
import { indistinguishable } from './indistinguishable.ts';
import { isolated } from './isolated.ts';

/** What one organization knows of another. */
export const organizations = [
  ...hidden,
  ...isolated,
  ...indistinguishable,
  ...deleted,
  ...doors,
  ...bornAgain,
] as const;
