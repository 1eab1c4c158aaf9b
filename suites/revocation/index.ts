import { inTime } from './in-time.ts';

/** How soon a token ends. */
export const revocation = [...inTime] as const;
