import { askedAnew } from './asked-anew.ts';
import { inheritance } from './inheritance.ts';
import { parentsGone } from './parents-gone.ts';
import { refusal } from './refusal.ts';
import { whateverElse } from './whatever-else.ts';

/** What a token may give to another. */
export const delegation = [...inheritance, ...refusal, ...parentsGone, ...whateverElse, ...askedAnew] as const;
