import { type RequirementId, requirements } from '../../suites/catalogue.ts';

/** The requirements as lines of id, level and what they demand. */
export function listed(ids: readonly RequirementId[]): string {
  const width = Math.max(...ids.map((id) => id.length));
  return ids
    .map((id) => `${id.padEnd(width)}  ${requirements[id].level.padEnd(6)}  ${requirements[id].demands}`)
    .join('\n');
}
