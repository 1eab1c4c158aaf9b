import { comparison } from './comparison.ts';
import { json } from './json.ts';
import { rewording } from './rewording.ts';

/** What holds of any two sets of permissions. */
export const laws = [...comparison, ...rewording, ...json] as const;
