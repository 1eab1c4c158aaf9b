import { bounds } from './bounds.ts';
import { creation } from './creation.ts';
import { foreignCreations } from './foreign.ts';
import { refusedCreates } from './refused.ts';
import { representation } from './representation.ts';
import { createdSecrets } from './secrets.ts';
import { createdTokens } from './tokens.ts';

/** Making authorizations. */
export const create = [
  ...creation,
  ...representation,
  ...refusedCreates,
  ...createdTokens,
  ...createdSecrets,
  ...bounds,
  ...foreignCreations,
] as const;
