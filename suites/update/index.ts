import { changes } from './changes.ts';
import { clock } from './clock.ts';
import { combinations } from './combinations.ts';
import { foreignChanges } from './foreign.ts';
import { noChange } from './no-change.ts';
import { others } from './others.ts';
import { refusedUpdates } from './refused.ts';
import { rights } from './rights.ts';
import { several } from './several.ts';
import { staying } from './staying.ts';

/** Changing authorizations. */

export const update = [
  ...changes,
  ...noChange,
  ...refusedUpdates,
  ...several,
  ...rights,
  ...foreignChanges,
  ...others,
  ...clock,
  ...combinations,
  ...staying,
] as const;
