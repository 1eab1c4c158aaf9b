import { setTimeout as sleep } from 'node:timers/promises';
import type { UnreachableCode, UnreachableError } from './unreachable-error.ts';

/** Attempts of a request at least, where it may be sent again. One that stays silent takes all the time it may. */
const attempts = 3;
const silentAttempts = 2;

/** What passes by itself, so that it is waited for as long as an outage may last. */
const passing: readonly UnreachableCode[] = [
  'TARGET_UNREACHABLE',
  'TARGET_CUT_OFF',
  'TARGET_OVERLOADED',
  'TARGET_GATEWAY',
];

/** Milliseconds before the second attempt; each wait is twice the one before, up to the longest. */
const firstWait = 50;
const longestWait = 1_000;

/** The longest wait that a `Retry-After` may ask for, in milliseconds. */
export const mostWait = 30_000;

/** What is known of a request when an attempt of it has failed. */
export interface Attempts {
  /** How many failed. */
  readonly failed: number;
  /** Milliseconds since the first began. */
  readonly lasted: number;
  /** Whether a second effect of the request would be none. */
  readonly repeatable: boolean;
  /** Milliseconds that an outage may last. */
  readonly patience: number;
}

/** Milliseconds to wait before a request is sent again; null where it is not. */
export function waitBefore({ code, resending, waitMs }: UnreachableError, so: Attempts): number | null {
  const { failed, lasted, repeatable, patience } = so;
  if (resending === 'useless' || (resending === 'unknown' && !repeatable)) return null;
  if ((waitMs ?? 0) > mostWait) return null;
  const least = code === 'TARGET_SILENT' ? silentAttempts : attempts;
  if (failed >= least && !(passing.includes(code) && lasted < patience)) return null;
  return waitMs ?? Math.min(longestWait, firstWait * 2 ** (failed - 1));
}

/** Waits; ends early, with the reason of the signal, where one aborts. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms > 0)
    await sleep(ms, undefined, { signal }).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : error;
    });
}
