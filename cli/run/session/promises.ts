import { compareContracts } from '../../../engine/change/compare.ts';
import type { LostPromise } from '../../../reports/report/report.ts';
import { readCompared } from '../../../spec/change/side.ts';
import { builtInContract } from '../../../spec/loader/load.ts';
import { profiles } from '../../../spec/profiles.ts';
import type { RunOptions } from '../options.ts';

/**
 * What the profile's own contract promises, and the document of a mock no longer does: a mock keeps whatever its
 * document says, so that nothing else shows it. None for a server, which is judged itself. Rejects with ContractError.
 */
export async function lostPromises({ spec, profile, target }: RunOptions): Promise<readonly LostPromise[]> {
  if (spec === null || target.kind !== 'mock') return [];
  const own = await readCompared(builtInContract(profiles[profile].contract));
  const { changes } = await compareContracts(own, await readCompared(spec));
  return changes
    .filter(({ level }) => level === 'breaking')
    .map(({ rule, operation, says, new: place, old }) => {
      return { rule, operation, says, pointer: (place ?? old)?.pointer ?? '', line: place?.line ?? null };
    });
}
