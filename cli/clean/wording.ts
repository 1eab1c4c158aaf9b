import { nameOf } from '../../client/cleaning/removal.ts';
import type { CleanedUp } from '../../client/cleaning-up.ts';
import { type EarlierRun, remainsOf } from '../../client/journal/earlier-runs.ts';
import { type Kind, kinds } from '../../client/ownership/kinds.ts';

/** What became of the remains of a run: one line, and one for each thing that is left. */
export function cleanedLines({ header, state }: EarlierRun, { gone, left }: CleanedUp): readonly string[] {
  const removed = gone.filter(({ id }) => !state.removed.has(id));
  const said = removed.length === 0 ? 'nothing was left' : `${counted(removed)} removed`;
  const rest = left.length === 0 ? '' : `, ${counted(left)} left`;
  return [
    `run ${header.run} of ${header.startedAt}: ${said}${rest}`,
    ...left.map((one) => `  ${nameOf(one)} ${one.why}`),
  ];
}

/** That there is nothing to do. */
export function nothingLine(url: string): string {
  return `No run left anything on ${url}, as far as the journals tell.`;
}

/** That a run is not over. */
export function aliveLine({ header }: EarlierRun): string {
  return `run ${header.run} seems to be still going on (process ${header.process}): left alone, --run ${header.run} insists`;
}

/** That a run left things on another server. */
export function elsewhereLine(run: EarlierRun, url: string): string {
  const { header } = run;
  return `run ${header.run}: nothing of it is on ${url}; it was made on ${header.target}`;
}

/** What earlier runs left on a target, as one sentence with its cure; null where they left nothing. */
export function remainsLine(runs: readonly EarlierRun[], url: string): string | null {
  const left = runs.filter((run) => !run.alive && remainsOf(run) > 0);
  if (left.length === 0) return null;
  const each = left.map((run) => `${run.header.run} (${remainsOf(run)})`).join(', ');
  const cure = `Remove it with tokenproof clean --target ${url}, or begin with --clean-first.`;
  return `tokenproof: Earlier runs may have left things on ${url}: ${each}. ${cure}`;
}

const plurals: Readonly<Record<Kind, string>> = {
  authorization: 'authorizations',
  bucket: 'buckets',
  user: 'users',
  organization: 'organizations',
};

function counted(things: readonly { readonly kind: Kind }[]): string {
  return kinds
    .flatMap((kind) => {
      const count = things.filter((thing) => thing.kind === kind).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? kind : plurals[kind]}`];
    })
    .join(', ');
}
