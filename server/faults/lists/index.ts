import type { Fault } from '../fault.ts';
import { listsAtOnceFaults } from './at-once.ts';
import { listsGrowingFaults } from './growing.ts';
import { listsPagesFaults } from './pages.ts';

/** How long lists are wrong. */
export const listsFaults: readonly Fault[] = [...listsGrowingFaults, ...listsAtOnceFaults, ...listsPagesFaults];
