import { doors } from './doors.ts';
import { inactive } from './inactive.ts';
import { manyUses } from './many-uses.ts';
import { setting } from './setting.ts';
import { staying } from './staying.ts';
import { switching } from './switching.ts';
import { statusWalks } from './walk.ts';

/** The status of an authorization, and what it means for its token. */
export const status = [
  ...setting,
  ...inactive,
  ...statusWalks,
  ...switching,
  ...doors,
  ...staying,
  ...manyUses,
] as const;
