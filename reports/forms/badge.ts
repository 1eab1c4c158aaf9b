import type { Report, Verdict } from '../report/report.ts';

/** The colors of the verdicts, as the badge service names them. */
const colors: Readonly<Record<Verdict, string>> = {
  conforms: 'brightgreen',
  violates: 'red',
  inconclusive: 'yellow',
};

/** The verdict as a badge for an endpoint of shields.io (its JSON schema, version 1). */
export function renderBadge({ run, totals, verdict }: Report): string {
  const { broken, flaky, held, known, error } = totals;
  const judged = held + known + broken + flaky + error;
  const badge = {
    schemaVersion: 1,
    label: `${run.tool.name} ${run.profile}`,
    message: broken > 0 ? `${broken} of ${judged} broken` : verdict,
    color: colors[verdict],
    isError: verdict === 'violates',
  };
  return `${JSON.stringify(badge, undefined, 2)}\n`;
}
