import picomatch from 'picomatch';
import { familyOf } from '../../engine/requirement.ts';
import { catalogue } from '../../suites/catalogue.ts';
import { didYouMean } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The requirements that fit any of the globs and none of those to exclude, in catalogue order; all where there is no
 * glob. Throws UsageError where a glob fits nothing, or nothing is left.
 */
export function select(globs: readonly string[], excluded: readonly string[] = [], flag = '--only'): readonly string[] {
  const ids = catalogue().map(({ id }) => id);
  for (const glob of globs) demandMatch(glob, flag, ids);
  for (const glob of excluded) demandMatch(glob, '--exclude', ids);
  const fits = globs.length === 0 ? () => true : picomatch([...globs]);
  const spared = excluded.length === 0 ? () => false : picomatch([...excluded]);
  const selected = ids.filter((id) => fits(id) && !spared(id));
  if (selected.length > 0) return selected;
  const sentence = `Nothing of ${flag} ${globs.join(',') || '**'} is left by --exclude ${excluded.join(',')}.`;
  throw new UsageError(sentence, 'See tokenproof list.', 'NOTHING_SELECTED');
}

/** A part of a selection that fits nothing is a mistake: what it was to name would be left out without a word. */
function demandMatch(glob: string, flag: string, ids: readonly string[]): void {
  const fits = picomatch(glob);
  if (ids.some((id) => fits(id))) return;
  const cure = `${didYouMean(glob, /[*?[{!]/.test(glob) ? families(ids) : [...families(ids), ...ids], 0)} See tokenproof list.`;
  throw new UsageError(`No requirement fits ${flag} ${glob}.`, cure, 'NOTHING_SELECTED');
}

/** Each family as a pattern. */
function families(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map((id) => `${familyOf(id)}/*`))];
}
