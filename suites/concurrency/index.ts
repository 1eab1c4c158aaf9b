import { apart } from './apart.ts';
import { linearizable } from './linearizable.ts';
import { load } from './load.ts';
import { reads } from './reads.ts';

/** What must hold when several clients act at the same time. */
export const concurrency = [...linearizable, ...reads, ...load, ...apart] as const;
