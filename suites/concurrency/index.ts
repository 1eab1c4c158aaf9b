import { linearizable } from './linearizable.ts';
import { reads } from './reads.ts';

/** What must hold when several clients act at the same time. */
export const concurrency = [...linearizable, ...reads] as const;
