import type { Stance } from '../../engine/following/followed.ts';
import type { ChangeLevel } from '../../spec/change/change.ts';

/** The colors of levels and stances, by the outcomes of a run that have the same. */
export const badges: Readonly<Record<ChangeLevel | Stance, string>> = {
  breaking: 'broken',
  undecided: 'error',
  risky: 'flaky',
  compatible: 'held',
  new: 'held',
  old: 'known',
  neither: 'broken',
  unknown: 'error',
};
