import { builtInContract } from '../../spec/loader/load.ts';
import { isProfileName, profiles } from '../../spec/profiles.ts';

/** Where a contract is that a word names: a profile's own, or a file, a URL or a revision of Git. */
export function sourceNamed(word: string): string {
  return isProfileName(word) ? builtInContract(profiles[word].contract) : word;
}
