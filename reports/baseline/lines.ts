import { acceptanceText } from './acceptance.ts';
import type { BaselineEntry, BaselineSummary } from './baseline.ts';

/** What became of a baseline, in lines for people: what fails the run first. */
export function baselineLines({ accepted, expired, stale }: BaselineSummary): readonly string[] {
  const count = stale.length;
  const allFixed =
    count > 0 && accepted.length + expired.length === 0
      ? [`All that the baseline accepts (${count}) is fixed: it is no longer needed. Remove it and --baseline.`]
      : [];
  return [
    ...allFixed,
    ...expired.map(
      (entry) => `${named(entry)} expired on ${entry.expires}. Mend it, or accept it again (${entry.owner}).`,
    ),
    ...stale.map((entry) => `${named(entry)} did not show; the requirement holds. Remove it.`),
    ...accepted.map((entry) => `${named(entry)}: ${acceptanceText(entry)}`),
  ];
}

/** How many entries came to what, such as `2 accepted, 1 expired, 0 stale`. */
export function baselineTally({ accepted, expired, stale }: BaselineSummary): string {
  return `${accepted.length} accepted, ${expired.length} expired, ${stale.length} stale`;
}

function named({ requirement, fingerprint }: BaselineEntry): string {
  return `${requirement} ${fingerprint}`;
}
