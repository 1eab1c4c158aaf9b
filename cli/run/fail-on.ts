import { type CauseSeverity, severities } from '../../reports/causes/cause.ts';
import { didYouMean } from '../suggestion.ts';
import { UsageError } from '../usage-error.ts';
import { list } from '../values.ts';
import type { RunFlags } from './flags.ts';

/** What that is broken fails a run. */
export interface Failing {
  /** Whether a `should` does so too. */
  readonly strict: boolean;
  /** The severities whose causes alone do; null where levels decide. */
  readonly failOn: readonly CauseSeverity[] | null;
}

/** What that is broken fails a run. Throws UsageError. */
export function failingOf({ strict = false, failOn }: Pick<RunFlags, 'strict' | 'failOn'>): Failing {
  return { strict, failOn: failOn === undefined ? null : severitiesIn(failOn) };
}

function severitiesIn(texts: readonly string[]): readonly CauseSeverity[] {
  const named = list(texts).map((text) => {
    const found = severities.find((one) => one === text);
    if (found !== undefined) return found;
    throw new UsageError(`There is no severity "${text}" for --fail-on.`, didYouMean(text, severities), 'UNKNOWN_NAME');
  });
  if (named.length > 0) return named;
  throw new UsageError('--fail-on names no severity.', `Name some of ${severities.join(', ')}.`);
}
