import { boundaries } from './boundaries.ts';
import { needed } from './needed.ts';
import { waysAround } from './ways-around.ts';

/** Who may do what. */
export const permissions = [...needed, ...boundaries, ...waysAround] as const;
