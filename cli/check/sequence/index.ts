import type { SequenceRule } from './finding.ts';
import { listLacks } from './lists.ts';
import { givenTwice, seenAfterDeletion, wentBack } from './states.ts';
import { usedAfterDeletion, usedWhileOff } from './tokens.ts';

/** Everything that only a sequence shows. */
export const sequenceRules: readonly SequenceRule[] = [
  usedAfterDeletion,
  usedWhileOff,
  wentBack,
  seenAfterDeletion,
  givenTwice,
  listLacks,
];
