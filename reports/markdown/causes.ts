import { type CauseGroup, causesIn } from '../causes/causes.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { bySeverity } from '../report/severity.ts';
import { counted } from '../text/plain-text.ts';
import { codeSpan, html } from './escaping.ts';
import { foldFailure } from './failure.ts';

/** What did not hold: findings by their causes, each cause named above the one that leads it, then what could not be judged. */
export function foldCauses(results: readonly Result[], run: Report['run']): readonly string[] {
  const groups = causesIn({ results }).toSorted((one, other) =>
    bySeverity(one.members[0].result, other.members[0].result),
  );
  const byCause = groups.flatMap(({ cause, members }) =>
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

/** How many causes are behind how many findings; empty where there is none. */
export function causeCount(results: readonly Result[]): string {
  const groups: readonly CauseGroup[] = causesIn({ results });
  const findings = groups.reduce((sum, { members }) => sum + members.length, 0);
  return groups.length === 0 ? '' : `**${counted(groups.length, 'cause')} behind ${counted(findings, 'finding')}**`;
}
