import { counted } from '../text/plain-text.ts';
import type { CauseGroup } from './causes.ts';

/** How many causes are behind how many findings, such as `1 cause behind 3 findings`. */
export function tallyOf(groups: readonly CauseGroup[]): string {
  const findings = groups.reduce((sum, { members }) => sum + members.length, 0);
  return `${counted(groups.length, 'cause')} behind ${counted(findings, 'finding')}`;
}
