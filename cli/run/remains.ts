import { earlierRuns, runsOn } from '../../client/journal/earlier-runs.ts';
import { remainsLine } from '../clean/wording.ts';
import type { RunFlags } from './flags.ts';
import type { RunOptions } from './options.ts';

/** Begins a run by telling what earlier ones left on its target, or by removing that where it is asked for. */
export async function tellRemains(
  { target, stateFolder, timeout, reaching }: RunOptions,
  { cleanFirst = false }: RunFlags,
  print: (text: string) => void,
): Promise<void> {
  if (target.kind !== 'remote') return;
  if (cleanFirst) {
    const { cleanRemains } = await import('../clean/action.ts');
    const { cleanerOf } = await import('../clean/cleaner.ts');
    await cleanRemains(stateFolder, cleanerOf(target, timeout, reaching), print);
  }
  const line = remainsLine(runsOn(target.url, earlierRuns(stateFolder)), target.url);
  if (line !== null) print(`${line}\n`);
}
