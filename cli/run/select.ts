import picomatch from 'picomatch';
import { catalogue } from '../../suites/catalogue.ts';
import { UsageError } from '../usage-error.ts';

/** The requirements that fit any of the globs, in catalogue order; all where there is no glob. Throws UsageError where none fits. */
export function select(globs: readonly string[]): readonly string[] {
  const ids = catalogue().map(({ id }) => id);
  if (globs.length === 0) return ids;
  const fits = picomatch([...globs]);
  const selected = ids.filter((id) => fits(id));
  if (selected.length > 0) return selected;
  throw new UsageError(
    `No requirement fits --only ${globs.join(',')}.`,
    'See tokenproof run --list.',
    'NOTHING_SELECTED',
  );
}
