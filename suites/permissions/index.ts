import { boundaries } from './boundaries.ts';
import { needed } from './needed.ts';

/** Who may do what. */
export const permissions = [...needed, ...boundaries] as const;
