import { bounds } from './bounds.ts';
import { creation } from './creation.ts';
import { refusedCreates } from './refused.ts';
import { representation } from './representation.ts';
import { createdTokens } from './tokens.ts';

/** Making authorizations. */
export const create = [...bounds, ...creation, ...representation, ...refusedCreates, ...createdTokens] as const;
