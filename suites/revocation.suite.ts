import * as fc from 'fast-check';
import { demandStatus, hidingRefusals } from '../engine/assertions/assert.ts';
import { quantile } from '../engine/assertions/quantile.ts';
import { type Afterlife, afterlife, type Ending } from '../engine/assertions/revocation.ts';
import type { Trial } from '../engine/cases/trial.ts';
import type { Given } from '../engine/inputs/inputs.ts';
import { requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';

/** One run of many rounds, so that they can be measured together; a failure shrinks to a single round. */
function rounds(setting: Setting): Given<number> {
  const most = roundsOf(setting);
  return { arbitrary: fc.integer({ min: 1, max: most }), every: [most], weight: 0 };
}

function roundsOf({ plan }: Setting): number {
  return Math.ceil(plan.cases * 0.4);
}

async function demandInTime(trial: Trial, times: number, ending: Ending): Promise<void> {
  const lives: Afterlife[] = [];
  // One that does not end has broken the demand, and waiting for more of them would tell nothing new.
  while (lives.length < times && !lives.some(({ endless }) => endless)) lives.push(await afterlife(trial, ending));
  if (times === roundsOf(trial.setting)) measure(trial, lives);
  for (const { use } of lives) demandStatus(use, ...hidingRefusals);
}

function measure({ notes }: Trial, lives: readonly Afterlife[]): void {
  const values = lives.map(({ ms }) => Math.round(ms * 10) / 10);
  notes.measure({ name: 'revocation median', value: quantile(values, 0.5), unit: 'ms' });
  notes.measure({ name: 'revocation p99', value: quantile(values, 0.99), unit: 'ms' });
}

requirement('revocation/inactive-in-time', rounds, (trial, times) =>
  demandInTime(trial, times, {
    use: (holder, { id }) => holder.read(id),
    end: ({ main }, { id }) => main.update(id, { status: 'inactive' }),
  }),
);

requirement('revocation/deleted-in-time', rounds, (trial, times) =>
  demandInTime(trial, times, {
    use: (holder) => holder.list(),
    end: ({ main }, { id }) => main.remove(id),
  }),
);
