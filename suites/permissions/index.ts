import { boundaries } from './boundaries.ts';
import { needed } from './needed.ts';
import { oddPermissions } from './odd-resources.ts';
import { waysAround } from './ways-around.ts';

/** Who may do what. */
export const permissions = [...needed, ...boundaries, ...waysAround, ...oddPermissions] as const;
