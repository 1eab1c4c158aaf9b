import * as fc from 'fast-check';
import { type Status, statuses } from '../generators/authorization.ts';
import { after, type StatusStep, statusWalk, type WalkState } from '../generators/walk.ts';
import { type Authorization, objectIn, visibleRows } from './authorization.ts';
import type { Caller } from './caller.ts';
import { demand, demandEqual, demandStatus, demandSuccess, refusals } from './demand.ts';
import { drafts, repeated } from './givens.ts';
import { any, everyRow, requirement } from './requirement.ts';
import { administration, buckets } from './rights.ts';
import type { Trial } from './trial.ts';

/** An authorization whose token may do everything with authorizations, with its holder. */
async function administrator(trial: Trial): Promise<{ readonly made: Authorization; readonly holder: Caller }> {
  const made = await trial.given({ permissions: administration(trial.setting) });
  return { made, holder: trial.holder(made.token) };
}

async function statusRead(trial: Trial, id: string): Promise<unknown> {
  return objectIn(demandStatus(await trial.main.read(id), 200)).status;
}

requirement('transitions/default-active', drafts, async (trial, { status: _, ...draft }) => {
  const shown = objectIn(demandSuccess(await trial.main.create(trial.body(draft))));
  demandEqual('status', shown.status, 'active');
});

requirement('transitions/create-inactive', drafts, async (trial, draft) => {
  const shown = objectIn(demandSuccess(await trial.main.create(trial.body({ ...draft, status: 'inactive' }))));
  demandEqual('status', shown.status, 'inactive');
  demandEqual('status when read', await statusRead(trial, String(shown.id)), 'inactive');
});

requirement('transitions/created-inactive-refused', repeated(), async (trial) => {
  const made = await trial.given({ status: 'inactive', permissions: administration(trial.setting) });
  demandStatus(await trial.holder(made.token).read(made.id), ...refusals);
});

requirement('transitions/edge', drafts, async (trial, draft) => {
  const made = await trial.given({ ...draft, status: 'active' });
  for (const status of ['inactive', 'active', 'inactive'] as const) {
    demandStatus(await trial.main.update(made.id, { status }), 200);
    demandEqual('status', await statusRead(trial, made.id), status);
  }
});

requirement(
  'transitions/self-loop',
  () => everyRow<Status>(statuses),
  async (trial, status) => {
    const made = await trial.given({ status, permissions: buckets(trial.setting) });
    demandStatus(await trial.main.update(made.id, { status }), 200);
    demandEqual('status', await statusRead(trial, made.id), status);
  },
);

const unknownStatuses = ['ACTIVE', 'Inactive', ' active', 'active ', 'enabled', 'deleted', '0'] as const;

requirement(
  'transitions/unknown-status-refused',
  () => everyRow<string>(unknownStatuses),
  async (trial, status) => {
    const made = await trial.given({ permissions: buckets(trial.setting) });
    demandStatus(await trial.main.update(made.id, { status }), 400);
    demandEqual('status', await statusRead(trial, made.id), 'active');
  },
);

async function take(
  trial: Trial,
  made: Authorization,
  holder: Caller,
  step: StatusStep,
  state: WalkState,
): Promise<void> {
  switch (step.kind) {
    case 'patch-status':
      demandStatus(await trial.main.update(made.id, { status: step.status }), 200);
      return;
    case 'patch-description':
      demandStatus(
        await trial.main.update(made.id, { description: `${step.description} ${trial.setting.plan.mark}` }),
        200,
      );
      return;
    case 'use':
      demandStatus(await holder.read(made.id), ...(state.status === 'active' ? [200] : refusals));
      return;
    case 'get':
      demandEqual('status', await statusRead(trial, made.id), state.status);
      return;
    case 'list': {
      const row = visibleRows(await trial.main.list()).find(({ id }) => id === made.id);
      demandEqual('status in the list', row?.status, state.status);
    }
  }
}

requirement(
  'transitions/walk',
  () => any(statusWalk()),
  async (trial, steps) => {
    const { made, holder } = await administrator(trial);
    let state: WalkState = { status: 'active', description: String(made.body.description) };
    for (const step of steps) {
      await take(trial, made, holder, step, state);
      state = after(state, step);
    }
  },
);

requirement('transitions/active-token-works', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  demandStatus(await holder.read(made.id), 200);
  demand(
    visibleRows(await holder.list()).some(({ id }) => id === made.id),
    'a list that holds it',
    'a list without it',
  );
  demandStatus(await holder.update(made.id, { description: trial.setting.plan.mark }), 200);
  demandSuccess(await holder.create(trial.body({ permissions: buckets(trial.setting) })));
});

requirement('transitions/inactive-token-refused-on-item', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  await trial.givenStatus(made.id, 'inactive');
  demandStatus(await holder.read(made.id), ...refusals);
  demandStatus(await holder.update(made.id, { description: trial.setting.plan.mark }), ...refusals);
  demandStatus(await holder.remove(made.id), ...refusals);
});

requirement(
  'transitions/inactive-token-refused-on-collection',
  () => everyRow(['list', 'create'] as const),
  async (trial, operation) => {
    const { made, holder } = await administrator(trial);
    await trial.givenStatus(made.id, 'inactive');
    const body = trial.body({ permissions: buckets(trial.setting) });
    demandStatus(operation === 'list' ? await holder.list() : await holder.create(body), ...refusals);
  },
);

requirement('transitions/inactive-token-refused-on-resources', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  await trial.givenStatus(made.id, 'inactive');
  demandStatus(await trial.holder(made.token).collection('buckets'), ...refusals);
});

requirement('transitions/inactive-token-stays-off', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  demandStatus(await holder.update(made.id, { status: 'inactive' }), 200);
  demandStatus(await holder.update(made.id, { status: 'active' }), ...refusals);
  demandEqual('status', await statusRead(trial, made.id), 'inactive');
});

requirement('transitions/reactivated-token-works', repeated(), async (trial) => {
  const { made, holder } = await administrator(trial);
  await trial.givenStatus(made.id, 'inactive');
  await trial.givenStatus(made.id, 'active');
  demandStatus(await holder.read(made.id), 200);
});

requirement(
  'transitions/description-keeps-status',
  () => any(fc.string({ maxLength: 20 }), 0.4),
  async (trial, text) => {
    const { made, holder } = await administrator(trial);
    await trial.givenStatus(made.id, 'inactive');
    demandStatus(await trial.main.update(made.id, { description: `${text} ${trial.setting.plan.mark}` }), 200);
    demandEqual('status', await statusRead(trial, made.id), 'inactive');
    demandStatus(await holder.read(made.id), ...refusals);
  },
);
