import * as fc from 'fast-check';
import { parentAndChild } from '../generators/inheritance.ts';
import type { Permission } from '../spec/permissions.ts';
import type { Caller } from './caller.ts';
import { demandStatus, demandSuccess, refusals } from './demand.ts';
import { simple } from './givens.ts';
import { any, requirement } from './requirement.ts';
import { administration } from './rights.ts';
import type { Trial } from './trial.ts';

const families =
  (decision: 'allow' | 'deny', several: boolean) =>
  ({ grants, profile }: Trial['setting']) =>
    any(
      parentAndChild({ ...grants, reach: profile.unscopedReach.value }).filter(
        (pair) =>
          pair.decision === decision &&
          pair.child.every(({ resource }) => sameOrganization(resource.orgID, grants.orgID)) &&
          (!several || pair.child.length > 1),
      ),
    );

/** A permission for another organization breaks the rule of the body itself, not that of its parent. */
function sameOrganization(wanted: string | undefined, own: string): boolean {
  return wanted === undefined || wanted === own;
}

async function parent(trial: Trial, permissions: readonly Permission[]): Promise<Caller> {
  const writing = administration(trial.setting).filter(({ resource }) => resource.type !== 'buckets');
  return trial.givenHolder([...writing, ...permissions], 'parent');
}

/** What a parent holds to create at all must not cover what its child is refused for. */
function isApart(pair: { readonly child: readonly Permission[] }): boolean {
  return pair.child.every(({ resource }) => resource.type !== 'authorizations' && resource.type !== 'users');
}

requirement('delegation/allowed', families('allow', false), async (trial, pair) => {
  demandSuccess(await (await parent(trial, pair.parent)).create(trial.body({ permissions: pair.child })));
});

requirement('delegation/within-parent', families('deny', false), async (trial, pair) => {
  fc.pre(isApart(pair));
  demandStatus(await (await parent(trial, pair.parent)).create(trial.body({ permissions: pair.child })), ...refusals);
});

requirement('delegation/every-permission-checked', simple, async (trial, draft) => {
  const resource = { type: 'buckets', orgID: trial.setting.grants.orgID };
  const child: readonly Permission[] = [...draft.permissions, { action: 'write', resource }];
  demandStatus(await (await parent(trial, draft.permissions)).create(trial.body({ permissions: child })), ...refusals);
});
