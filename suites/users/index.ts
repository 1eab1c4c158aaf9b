import { bornAgain } from './born-again.ts';
import { deleted } from './deleted.ts';
import { doors } from './doors.ts';
import { ended } from './ended.ts';
import { leaving } from './leaving.ts';
import { manyTokens } from './many-tokens.ts';
import { owner } from './owner.ts';
import { staying } from './staying.ts';
import { switching } from './switching.ts';

/** What the user behind an authorization means for it. */
export const users = [
  ...owner,
  ...ended,
  ...deleted,
  ...doors,
  ...staying,
  ...bornAgain,
  ...switching,
  ...manyTokens,
  ...leaving,
] as const;
