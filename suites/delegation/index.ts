import { inheritance } from './inheritance.ts';
import { parentsGone } from './parents-gone.ts';
import { refusal } from './refusal.ts';

/** What a token may give to another. */
export const delegation = [...inheritance, ...refusal, ...parentsGone] as const;
