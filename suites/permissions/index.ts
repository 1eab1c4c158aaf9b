import { boundaries } from './boundaries.ts';
import { needed } from './needed.ts';
import { staying } from './staying.ts';

/** Who may do what. */
export const permissions = [...needed, ...boundaries, ...staying] as const;
