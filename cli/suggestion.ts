import { closest, distance } from 'fastest-levenshtein';

/** The most names that are listed beside the nearest. */
const most = 20;

/** The cure for a name that is not known: the nearest that is, unless it is far, and the others where there are no more than `listed`. */
export function didYouMean(name: string, known: readonly string[], listed = most): string {
  const nearest = closest(name, known);
  const question = `Did you mean ${nearest}?`;
  if (known.length <= listed && 2 * distance(name, nearest) > name.length) return `There are ${known.join(', ')}.`;
  return known.length > listed ? question : `${question} There are ${known.join(', ')}.`;
}
