import type { CauseGroup } from '../causes/causes.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { bySeverity } from '../report/severity.ts';
import { codeSpan, html } from './escaping.ts';
import { foldFailure } from './failure.ts';

/**
 * What did not hold of some results: findings by their causes, each cause named above the one that leads it, then what could
 * not be judged.
 */
export function foldCauses(
  groups: readonly CauseGroup[],
  results: readonly Result[],
  run: Report['run'],
): readonly string[] {
  const sorted = groups.toSorted((one, other) => bySeverity(one.members[0].result, other.members[0].result));
  const byCause = sorted.flatMap(({ cause, members }) =>
    members.map(({ result }, index) => {
      const failure = foldFailure(result, run) ?? '';
      return index > 0
        ? failure
        : `### ${cause.severity}: ${codeSpan(cause.says)}\n\n${html(cause.mend)}\n\n${failure}`;
    }),
  );
  const errors = results.filter(({ outcome }) => outcome.status === 'error').toSorted(bySeverity);
  return [...byCause, ...errors.flatMap((result) => foldFailure(result, run) ?? [])];
}
