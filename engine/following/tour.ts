import { UnreachableError } from '../../client/http/unreachable-error.ts';
import type { Trial } from '../cases/trial.ts';
import { UnpreparedError, Violation } from '../evidence/violation.ts';
import { buckets, markingPermission } from '../fixtures/permissions.ts';
import { tour } from '../observers/tour.ts';

/** Has a server show what it answers: to what is right and what is wrong, as anybody, of authorizations of each kind. */
export async function provoke(trial: Trial): Promise<void> {
  const { every = [] } = tour.inputs(trial.setting);
  for (const row of every) await leniently(() => tour.check(trial, row));
  await leniently(() => showKinds(trial));
}

/** What ends a part of the tour keeps nobody from the others. */
async function leniently(part: () => Promise<void>): Promise<void> {
  try {
    await part();
  } catch (error) {
    const expected = [UnreachableError, UnpreparedError, Violation].some((kind) => error instanceof kind);
    if (!expected) throw error;
  }
}

/** An authorization that is off and described, and one that is neither, alone and in lists. */
async function showKinds(trial: Trial): Promise<void> {
  const { main, setting } = trial;
  const { orgID, userID } = setting.plan.principals.main;
  const permissions = [...buckets(setting), markingPermission(setting)];
  const off = await trial.prepare({ status: 'inactive', description: 'off', permissions });
  const on = await trial.prepare({ permissions });
  for (const { id } of [off, on]) await main.read(id);
  await main.update(off.id, { status: 'active', description: setting.plan.mark });
  await main.update(off.id, { status: 'inactive' });
  for (const filter of [[], [['orgID', orgID] as const], [['userID', userID] as const]]) await main.list(filter);
  await main.remove(on.id);
}
