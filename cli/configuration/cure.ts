import { didYouMean } from '../suggestion.ts';

/** What to do about the name of a target that is not there. */
export function cureFor(name: string, names: readonly string[]): string {
  return names.length === 0 ? 'Add it to targets in tokenproof.config.' : didYouMean(name, names);
}
