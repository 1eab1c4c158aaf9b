import { reading } from './reading.ts';

/** Reading and listing authorizations. */
export const read = [...reading] as const;
