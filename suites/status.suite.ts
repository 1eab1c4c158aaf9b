import { type Status, statuses } from '../generators/authorization.ts';
import { after, type StatusStep, statusWalk, type WalkState } from '../generators/walk.ts';
import { administrator, statusRead } from './administrator.ts';
import { type Authorization, objectIn, visibleRows } from './authorization.ts';
import type { Caller } from './caller.ts';
import { demandEqual, demandStatus, demandSuccess, refusals } from './demand.ts';
import { drafts } from './givens.ts';
import { any, everyRow, requirement } from './requirement.ts';
import { buckets } from './rights.ts';
import type { Trial } from './trial.ts';

requirement('status/default-active', drafts, async (trial, { status: _, ...draft }) => {
  const shown = objectIn(demandSuccess(await trial.main.create(trial.body(draft))));
  demandEqual('status', shown.status, 'active');
});

requirement('status/create-inactive', drafts, async (trial, draft) => {
  const shown = objectIn(demandSuccess(await trial.main.create(trial.body({ ...draft, status: 'inactive' }))));
  demandEqual('status', shown.status, 'inactive');
  demandEqual('status when read', await statusRead(trial, String(shown.id)), 'inactive');
});

requirement('status/edge', drafts, async (trial, draft) => {
  const made = await trial.given({ ...draft, status: 'active' });
  for (const status of ['inactive', 'active', 'inactive'] as const) {
    demandStatus(await trial.main.update(made.id, { status }), 200);
    demandEqual('status', await statusRead(trial, made.id), status);
  }
});

requirement(
  'status/self-loop',
  () => everyRow<Status>(statuses),
  async (trial, status) => {
    const made = await trial.given({ status, permissions: buckets(trial.setting) });
    demandStatus(await trial.main.update(made.id, { status }), 200);
    demandEqual('status', await statusRead(trial, made.id), status);
  },
);

const unknownStatuses = ['ACTIVE', 'Inactive', ' active', 'active ', 'enabled', 'deleted', '0'] as const;

requirement(
  'status/unknown-status-refused',
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
  'status/walk',
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
