import type { Exchange } from '../../client/http/exchange.ts';
import { assertEqual, assertStatus, refusals } from '../../engine/assertions/assert.ts';
import { type Authorization, visibleRows } from '../../engine/assertions/authorization.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { statusRead } from '../../engine/fixtures/administrator.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import type { Status } from '../../generators/authorization.ts';
import { after, isRefused, type StatusStep, type StatusWalk, statusWalk } from '../../generators/walk.ts';
import { sources } from '../sources.ts';

/** An authorization, and the ones who can change it. */
interface DoorFixture {
  readonly made: Authorization;
  readonly holder: Caller;
  /** Holds another token with the same permissions; prepared where a walk needs it. */
  readonly another: Caller;
}

/** A token that was accepted once must not be remembered: in every run. */
const usedBeforeAndAfter: StatusWalk = {
  start: 'active',
  steps: [
    { kind: 'use', to: 'read' },
    { kind: 'patch-status', status: 'inactive', by: 'main' },
    { kind: 'use', to: 'read' },
  ],
};

/** Any sequence of changes of the status. */
export const statusWalks = [
  /** Everything is done in the order of the steps, as plain data that a path repeats: see docs/decisions/0004. */
  defineRequirement({
    id: 'status/walk',
    level: 'must',
    sends:
      'Any sequence of changes, by the main token, by the token itself and by another, of looks and of uses is made.',
    demands: 'Every look shows the state that the changes add up to, and the token works exactly while it is active.',
    cites: [sources.update, sources.status],
    needs: ['memory', 'permissions'],
    inputs: () => ({ arbitrary: statusWalk(), every: [usedBeforeAndAfter], weight: 0.6 }),
    check: async (trial, { start, steps }) => {
      const permissions = administration(trial.setting);
      const made = await trial.prepare({ permissions, status: start });
      const several = steps.some((step) => step.kind === 'patch-status' && step.by === 'another');
      const another = several ? await trial.prepareHolder(permissions, 'another') : trial.main;
      const fixture: DoorFixture = { made, holder: trial.holder(made.token), another };
      let status = start;
      for (const step of steps) {
        await take(trial, fixture, step, status);
        status = after(status, step);
      }
    },
  }),
] as const;

async function take(trial: Trial, fixture: DoorFixture, step: StatusStep, status: Status): Promise<void> {
  const { id } = fixture.made;
  if (step.kind === 'get') {
    assertEqual('status', await statusRead(trial, id), status);
  } else if (step.kind === 'list') {
    const row = visibleRows(await trial.main.list()).find((one) => one.id === id);
    assertEqual('status in the list', row?.status, status);
  } else {
    assertStatus(await send(trial, fixture, step), ...(isRefused(status, step) ? refusals : [200]));
  }
}

function send(
  trial: Trial,
  { made, holder, another }: DoorFixture,
  step: Exclude<StatusStep, { readonly kind: 'get' | 'list' }>,
): Promise<Exchange> {
  const { mark } = trial.setting.plan;
  const switchers = { main: trial.main, itself: holder, another };
  switch (step.kind) {
    case 'patch-status':
      return switchers[step.by].update(made.id, { status: step.status });
    case 'patch-description':
      return trial.main.update(made.id, { description: `${step.description} ${mark}` });
    case 'use':
      return step.to === 'read' ? holder.read(made.id) : holder.update(made.id, { description: mark });
  }
}
