import { exposure } from './exposure.ts';
import { storing } from './storing.ts';
import { tokens } from './tokens.ts';

/** Where a token may appear. */
export const secrecy = [...exposure, ...tokens, ...storing] as const;
