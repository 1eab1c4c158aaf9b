import type { Change } from '../../spec/change/change.ts';

/** Changes that somebody answers for, until a day: those that fit all that it names. */
export interface Waiver {
  /** One of these two is there. */
  readonly rule?: string;
  readonly fingerprint?: string;
  readonly operation?: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day that it counts, in UTC, as `2027-03-01`. */
  readonly until: string;
}

/** The waivers of a file, and its path. */
export interface Waivers {
  readonly source: string;
  readonly entries: readonly Waiver[];
}

/** What became of the waivers of a file. */
export interface WaiverSummary {
  readonly source: string;
  /** Those that a change fits: it does not fail the gate. */
  readonly used: readonly Waiver[];
  /** Those past their day: they waive nothing, and fail the gate. */
  readonly expired: readonly Waiver[];
  /** Those that no change fits: they fail the gate. */
  readonly stale: readonly Waiver[];
}

/** Joins waivers with the changes between two contracts on a day. */
export function summarizeWaivers(
  { source, entries }: Waivers,
  changes: readonly Change[],
  today: string,
): WaiverSummary {
  const [expired, lasting] = [entries.filter(isPast), entries.filter((entry) => !isPast(entry))];
  const fits = (waiver: Waiver): boolean => changes.some((change) => waives(waiver, change));
  return { source, expired, used: lasting.filter(fits), stale: lasting.filter((waiver) => !fits(waiver)) };

  function isPast({ until }: Waiver): boolean {
    return until < today;
  }
}

/** The waiver that covers a change, the one that names it most narrowly first; undefined where none does. */
export function waiverOf(change: Change, summary: WaiverSummary | null): Waiver | undefined {
  const fitting = summary?.used.filter((waiver) => waives(waiver, change)) ?? [];
  return fitting.find(({ fingerprint }) => fingerprint !== undefined) ?? fitting[0];
}

/** Which changes a waiver is about, such as `request-property-required of PostAuthorizations`. */
export function waiverName({ rule, fingerprint, operation }: Waiver): string {
  const what = [rule, fingerprint].filter((part) => part !== undefined).join(' ');
  return operation === undefined ? what : `${what} of ${operation}`;
}

/** Why a change is waived, who answers for it and until when. */
export function waiverText({ reason, owner, until }: Waiver): string {
  return `${reason} (${owner}, until ${until})`;
}

function waives({ rule, fingerprint, operation }: Waiver, change: Change): boolean {
  return (
    (rule ?? change.rule) === change.rule &&
    (fingerprint ?? change.fingerprint) === change.fingerprint &&
    (operation ?? change.operation) === change.operation
  );
}
