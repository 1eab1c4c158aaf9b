import { atOnce } from './at-once.ts';
import { growing } from './growing.ts';

/** Lists that are longer than those of the other requirements. */
export const lists = [...growing, ...atOnce] as const;
