import * as fc from 'fast-check';
import { assertStatus, hidingRefusals } from '../../engine/assertions/assert.ts';
import { quantile } from '../../engine/assertions/quantile.ts';
import { type Afterlife, afterlife, type Ending, patience } from '../../engine/assertions/revocation.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import type { Inputs } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Setting } from '../../engine/setting.ts';
import { sources } from '../sources.ts';

/** How soon a token ends. The user says how long a server may take; at once unless told. */
export const inTime = [
  defineRequirement({
    id: 'revocation/inactive-in-time',
    level: 'must',
    sends: 'A token in use is switched off and used until it is refused, again and again.',
    demands: 'It is refused as soon as the time given for it has passed since the answer.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions'],
    inputs: rounds,
    check: (trial, times) =>
      assertInTime(trial, times, {
        use: (holder, { id }) => holder.read(id),
        end: ({ main }, { id }) => main.update(id, { status: 'inactive' }),
      }),
  }),
  defineRequirement({
    id: 'revocation/deleted-in-time',
    level: 'must',
    sends: 'The authorization of a token in use is deleted and the token used until it is refused, again and again.',
    demands: 'It is refused as soon as the time given for it has passed since the answer.',
    cites: [sources.remove, sources.unauthorized],
    needs: ['memory', 'permissions'],
    inputs: rounds,
    check: (trial, times) =>
      assertInTime(trial, times, {
        use: (holder) => holder.list(),
        end: ({ main }, { id }) => main.remove(id),
      }),
  }),
] as const;

/** One run of many rounds, so that they can be measured together; a failure shrinks to a single round. */
function rounds(setting: Setting): Inputs<number> {
  const most = roundsOf(setting);
  return { arbitrary: fc.integer({ min: 1, max: most }), every: [most], weight: 0 };
}

function roundsOf({ plan }: Setting): number {
  return Math.ceil(plan.cases * 0.4);
}

async function assertInTime(trial: Trial, times: number, ending: Ending): Promise<void> {
  const lives: Afterlife[] = [];
  // One that does not end has broken what is demanded, and waiting for more of them would tell nothing new.
  while (lives.length < times && !lives.some(({ endless }) => endless)) lives.push(await afterlife(trial, ending));
  if (times === roundsOf(trial.setting)) measure(trial, lives);
  for (const { use } of lives) assertStatus(use, ...hidingRefusals);
}

function measure({ measurements, setting }: Trial, lives: readonly Afterlife[]): void {
  // How long what nobody saw end goes on is not known: there is no median of it.
  if (lives.some(({ endless }) => endless)) {
    const value = setting.plan.revocationMs + patience;
    measurements.measure({ name: 'revocation', value, unit: 'ms', exceeded: true });
    return;
  }
  const values = lives.map(({ ms }) => Math.round(ms * 10) / 10);
  measurements.measure({ name: 'revocation median', value: quantile(values, 0.5), unit: 'ms' });
  measurements.measure({ name: 'revocation p99', value: quantile(values, 0.99), unit: 'ms' });
}
