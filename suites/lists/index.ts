import { atOnce } from './at-once.ts';
import { growing } from './growing.ts';
import { pages } from './pages.ts';

/** Lists that are longer than those of the other requirements. */
export const lists = [...growing, ...atOnce, ...pages] as const;
