import { type Cleaner, cleanEarlier, showsTraces } from '../../client/cleaning/earlier.ts';
import { type EarlierRun, earlierRuns, runsOn } from '../../client/journal/earlier-runs.ts';
import { stateFolder } from '../../client/journal/state-folder.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { UsageError } from '../usage-error.ts';
import { chosenCleaner } from './cleaner.ts';
import type { CleanFlags } from './flags.ts';
import { aliveLine, cleanedLines, elsewhereLine, nothingLine } from './wording.ts';

/** The command `clean`: removes what earlier runs left, and tells what it could not; gives the exit code. */
export async function clean(flags: CleanFlags, name: string | undefined, context: CommandContext): Promise<number> {
  const { environment, stdout } = context;
  const print = (text: string): void => void stdout.write(text);
  if (flags.run !== undefined && flags.all)
    throw new UsageError('--run and --all exclude each other.', 'Give one of them.');
  const cleaner = await chosenCleaner(flags, name, context);
  const folder = stateFolder(environment);
  const runs = selected(flags, earlierRuns(folder), cleaner.url, folder);
  if (runs.length === 0) print(`${nothingLine(cleaner.url)}\n`);
  const done: boolean[] = [];
  for (const run of runs) done.push(await cleanOne(run, cleaner, flags, print));
  return done.every((one) => one) ? exitCodes.conforms : exitCodes.inconclusive;
}

/** Removes what runs left on a server under the address that is given; whether nothing of them is left. */
export async function cleanRemains(folder: string, cleaner: Cleaner, print: (text: string) => void): Promise<boolean> {
  const done: boolean[] = [];
  for (const run of runsOn(cleaner.url, earlierRuns(folder))) done.push(await cleanOne(run, cleaner, {}, print));
  return done.every((one) => one);
}

function selected(flags: CleanFlags, runs: readonly EarlierRun[], url: string, folder: string): readonly EarlierRun[] {
  if (flags.all) return runs;
  if (flags.run === undefined) return runsOn(url, runs);
  const named = runs.filter(({ header }) => header.run === flags.run);
  if (named.length > 0) return named;
  const known = runs.map(({ header }) => header.run).join(', ');
  const cure = known === '' ? `No journal is in ${folder}.` : `There are journals of ${known}.`;
  throw new UsageError(`There is no journal of a run "${flags.run}".`, cure, 'UNKNOWN_RUN');
}

/** Cleans up after one run; whether nothing of it is left. */
async function cleanOne(
  run: EarlierRun,
  cleaner: Cleaner,
  { run: named }: CleanFlags,
  print: (text: string) => void,
): Promise<boolean> {
  if (run.alive && named === undefined) {
    print(`${aliveLine(run)}\n`);
    return true;
  }
  if (runsOn(cleaner.url, [run]).length === 0 && !(await showsTraces(run, cleaner))) {
    print(`${elsewhereLine(run, cleaner.url)}\n`);
    return false;
  }
  const cleaned = await cleanEarlier(run, cleaner);
  print(
    cleanedLines(run, cleaned)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return cleaned.left.length === 0;
}
