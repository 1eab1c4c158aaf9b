import { type Known, loadKnown } from '../../spec/known.ts';
import { isRequirementId } from '../../suites/catalogue.ts';
import { UsageError } from '../usage-error.ts';

/** The known deviations of a release or a file. Throws KnownError, and UsageError where one is about no requirement. */
export function knownOf(nameOrPath: string): Known {
  const known = loadKnown(nameOrPath);
  const stray = known.deviations.find(({ requirement }) => !isRequirementId(requirement));
  if (stray === undefined) return known;
  const sentence = `The known deviation "${stray.id}" is about "${stray.requirement}", which is no requirement.`;
  throw new UsageError(sentence, 'See tokenproof run --list.', 'KNOWN_INVALID');
}
