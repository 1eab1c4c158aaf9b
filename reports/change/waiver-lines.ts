import { type WaiverSummary, waiverName, waiverText } from './waiver.ts';

/** What became of waivers, in lines for people: what fails the gate first. */
export function waiverLines({ used, expired, stale }: WaiverSummary): readonly string[] {
  return [...lapsedLines({ expired, stale }), ...used.map((waiver) => `${waiverName(waiver)}: ${waiverText(waiver)}`)];
}

/** What is to be done about waivers that count no longer, a line each. */
export function lapsedLines({ expired, stale }: Pick<WaiverSummary, 'expired' | 'stale'>): readonly string[] {
  return [
    ...expired.map(
      (waiver) => `${waiverName(waiver)} expired on ${waiver.until}. Undo the change, or renew it (${waiver.owner}).`,
    ),
    ...stale.map((waiver) => `${waiverName(waiver)} fits no change. Remove it (${waiver.owner}).`),
  ];
}

/** How many waivers came to what, such as `2 used, 1 expired, 0 stale`. */
export function waiverTally({ used, expired, stale }: WaiverSummary): string {
  return `${used.length} used, ${expired.length} expired, ${stale.length} stale`;
}
