import { exposure } from './exposure.ts';
import { tokens } from './tokens.ts';

/** Where a token may appear. */
export const secrecy = [...exposure, ...tokens] as const;
