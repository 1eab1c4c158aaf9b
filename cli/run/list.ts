import { requirementOf } from '../../suites/catalogue.ts';

/** The requirements as lines of id, level and what they demand. */
export function listed(ids: readonly string[]): string {
  const width = Math.max(...ids.map((id) => id.length));
  return ids
    .map((id) => `${id.padEnd(width)}  ${requirementOf(id).level.padEnd(6)}  ${requirementOf(id).demands}`)
    .join('\n');
}
