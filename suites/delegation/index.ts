import { inheritance } from './inheritance.ts';
import { refusal } from './refusal.ts';

/** What a token may give to another. */
export const delegation = [...inheritance, ...refusal] as const;
