import { alike } from './alike.ts';
import { path } from './path.ts';
import { reading } from './reading.ts';

/** Reading and listing authorizations. */
export const read = [...reading, ...alike, ...path] as const;
