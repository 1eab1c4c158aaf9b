import { changes } from './changes.ts';
import { noChange } from './no-change.ts';
import { refusedUpdates } from './refused.ts';
import { rights } from './rights.ts';
import { several } from './several.ts';

/** Changing authorizations. */
export const update = [...changes, ...noChange, ...refusedUpdates, ...several, ...rights] as const;
