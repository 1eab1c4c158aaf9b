/** What a run may send. Each is null for no bound. */
export interface Limits {
  readonly maxRequests: number | null;
  /** Requests that create something. */
  readonly maxCreates: number | null;
  /** Requests in a second. */
  readonly perSecond: number | null;
  /** Whether nothing but reads may be sent. */
  readonly readOnly: boolean;
}

/** No bounds. */
export const unlimited: Limits = { maxRequests: null, maxCreates: null, perSecond: null, readOnly: false };
