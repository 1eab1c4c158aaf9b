import type { JsonObject } from '../../spec/json.ts';
import type { Authorization } from '../assertions/authorization.ts';
import type { Trial } from '../cases/trial.ts';
import { buckets, markingPermission } from '../fixtures/permissions.ts';

/** The operations that take a body. */
export type WithBody = 'PostAuthorizations' | 'PatchAuthorizationsID';

/**
 * An ordinary body. What it makes is marked twice, by its description and by a permission, so that either may be what a
 * change is about.
 */
export function sampleOf(trial: Trial, operation: WithBody): JsonObject {
  const { setting } = trial;
  if (operation === 'PatchAuthorizationsID') return { status: 'active', description: setting.plan.mark };
  return trial.body({ permissions: [...buckets(setting), markingPermission(setting)] });
}

/** An authorization to look at and to change. Its mark stays, whatever becomes of its description. */
export function preparedOwn(trial: Trial): Promise<Authorization> {
  const { setting } = trial;
  return trial.prepare({ permissions: [...buckets(setting), markingPermission(setting)] });
}
