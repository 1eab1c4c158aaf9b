import { changes } from './changes.ts';
import { descriptionOfOtherKept } from './description-of-other-kept.ts';
import { noChange } from './no-change.ts';
import { refusedUpdates } from './refused.ts';
import { several } from './several.ts';

/** Changing authorizations. */
export const update = [...changes, ...noChange, ...refusedUpdates, ...several, ...descriptionOfOtherKept] as const;
