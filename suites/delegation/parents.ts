import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { administration } from '../../engine/fixtures/permissions.ts';
import type { Setting } from '../../engine/setting.ts';
import type { Permission } from '../../spec/permissions.ts';

/** What a token needs to create at all. */
export function creating(setting: Setting): readonly Permission[] {
  return administration(setting).filter(({ resource }) => resource.type !== 'buckets');
}

export async function parent(trial: Trial, permissions: readonly Permission[]): Promise<Caller> {
  return trial.prepareHolder([...creating(trial.setting), ...permissions], 'parent');
}
