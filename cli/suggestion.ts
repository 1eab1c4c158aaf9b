import { closest } from 'fastest-levenshtein';

/** The most names that are listed beside the nearest. */
const most = 20;

/** The cure for a name that is not known: the nearest that is, and the others where they are few. */
export function didYouMean(name: string, known: readonly string[]): string {
  const question = `Did you mean ${closest(name, known)}?`;
  return known.length > most ? question : `${question} There are ${known.join(', ')}.`;
}
