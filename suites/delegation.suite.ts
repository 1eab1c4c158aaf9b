import * as fc from 'fast-check';
import { demand, demandStatus, demandSuccess, hidingRefusals, refusals } from '../engine/assertions/assert.ts';
import { objectIn, visibleRows } from '../engine/assertions/authorization.ts';
import { demandNoTrace, traceableDescription } from '../engine/assertions/traces.ts';
import type { Caller } from '../engine/cases/caller.ts';
import type { Trial } from '../engine/cases/trial.ts';
import { administration, buckets } from '../engine/fixtures/permissions.ts';
import { repeated } from '../engine/inputs/drafts.ts';
import { type Excess, excessAtEachPlace, excesses, isApart, pairs } from '../engine/inputs/excess.ts';
import { renderingOf } from '../engine/observers/exposure.ts';
import { demandListed } from '../engine/observers/listed-status.ts';
import { any, requirement } from '../engine/registration.ts';
import type { Setting } from '../engine/setting.ts';
import { permissionSet } from '../generators/permissions/permission.ts';
import { mayGrant, type Permission } from '../spec/permissions.ts';

/** What a token needs to create at all. */
function creating(setting: Setting): readonly Permission[] {
  return administration(setting).filter(({ resource }) => resource.type !== 'buckets');
}

async function parent(trial: Trial, permissions: readonly Permission[]): Promise<Caller> {
  return trial.givenHolder([...creating(trial.setting), ...permissions], 'parent');
}

function writeBuckets({ grants }: Setting): readonly Permission[] {
  return [{ action: 'write', resource: { type: 'buckets', orgID: grants.orgID } }];
}

requirement(
  'delegation/allowed',
  (setting) => any(pairs(setting, 'allow')),
  async (trial, pair) => {
    demandSuccess(await (await parent(trial, pair.parent)).create(trial.body({ permissions: pair.child })));
  },
);

async function demandRefused(trial: Trial, { parent: held, child: permissions }: Excess): Promise<void> {
  demandStatus(await (await parent(trial, held)).create(trial.body({ permissions })), ...refusals);
}

requirement(
  'delegation/within-parent',
  (setting) => any(excesses(setting).filter(({ child }) => child.length === 1)),
  demandRefused,
);

requirement(
  'delegation/every-permission-checked',
  (setting) => ({
    arbitrary: excesses(setting).filter(({ child }) => child.length > 1),
    every: excessAtEachPlace(setting),
    weight: 0.5,
  }),
  demandRefused,
);

requirement(
  'delegation/chain-cannot-regain',
  ({ grants }) => any(permissionSet(grants, { min: 2, max: 4 }), 0.4),
  async (trial, [dropped, ...kept]) => {
    const { setting } = trial;
    fc.pre(dropped !== undefined && isApart(dropped));
    fc.pre(mayGrant(kept, [dropped], setting.profile.unscopedReach.value) === 'deny');
    const first = await parent(trial, [dropped, ...kept]);
    const made = await first.create(trial.body({ permissions: [...creating(setting), ...kept] }));
    fc.pre(made.answer.status < 300);
    const second = trial.holder(String(objectIn(made).token), 'child');
    demandStatus(await second.create(trial.body({ permissions: [dropped, ...kept] })), ...refusals);
  },
);

requirement('delegation/refused-leaves-nothing', repeated(), async (trial) => {
  const description = traceableDescription();
  const draft = { description, permissions: [...writeBuckets(trial.setting), ...buckets(trial.setting)] };
  demandStatus(await (await parent(trial, buckets(trial.setting))).create(trial.body(draft)), ...refusals);
  await demandNoTrace(trial, description);
});

requirement('delegation/change-never-widens', repeated(), async (trial) => {
  const made = await trial.given({ permissions: buckets(trial.setting) });
  const { permissions = [] } = trial.body({ permissions: administration(trial.setting) });
  await trial.main.update(made.id, { description: trial.setting.plan.mark, permissions });
  demandStatus(await trial.holder(made.token).read(made.id), ...hidingRefusals);
});

requirement('delegation/no-greater-token-shown', repeated(), async (trial) => {
  const greater = await trial.given({ permissions: administration(trial.setting) });
  const reading = administration(trial.setting).filter(({ action }) => action === 'read');
  const reader = await trial.givenHolder(reading, 'reader');
  const shown = [objectIn(await reader.read(greater.id)), ...visibleRows(await reader.list())];
  for (const { id, token } of shown) {
    if (id !== greater.id || renderingOf(token) !== 'visible') continue;
    const used = await trial.holder(String(token), 'shown').update(greater.id, { status: 'active' });
    demand(used.answer.status >= 400, 'no token that may write', 'a token that may write');
  }
});

requirement('delegation/inactive-cannot', repeated(), async (trial) => {
  const made = await trial.given({ permissions: administration(trial.setting) });
  const holder = trial.holder(made.token, 'parent');
  demandSuccess(await holder.create(trial.body({ permissions: buckets(trial.setting) })));
  await trial.givenStatus(made.id, 'inactive');
  demandStatus(await holder.create(trial.body({ permissions: buckets(trial.setting) })), ...refusals);
});

requirement('delegation/refusal-listed', repeated(), async (trial) => {
  const creator = await parent(trial, buckets(trial.setting));
  demandListed(trial.setting, await creator.create(trial.body({ permissions: writeBuckets(trial.setting) })));
});
