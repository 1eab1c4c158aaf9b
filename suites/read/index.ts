import { alike } from './alike.ts';
import { reading } from './reading.ts';

/** Reading and listing authorizations. */
export const read = [...reading, ...alike] as const;
