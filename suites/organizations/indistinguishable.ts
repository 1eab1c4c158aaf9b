import type { Exchange } from '../../client/http/exchange.ts';
import { assertAlike } from '../../engine/assertions/indistinguishable.ts';
import type { Caller } from '../../engine/cases/caller.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { UnpreparedError } from '../../engine/evidence/violation.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { unknownId } from '../../generators/invalid/identifier.ts';
import { sources } from '../sources.ts';

const absent = () => any(unknownId(), 0.2);

/** That what is hidden is answered like what is absent. */
export const indistinguishable = [
  defineRequirement({
    id: 'organizations/indistinguishable-read',
    level: 'should',
    sends: 'The owner of another organization reads an authorization of this one, and one that does not exist.',
    demands: 'Both answers are alike.',
    cites: [sources.responseDiscrepancy, sources.forbidden],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: absent,
    check: (trial, unknown) => assertHiddenAsAbsent(trial, unknown, (caller, id) => caller.read(id)),
  }),
  defineRequirement({
    id: 'organizations/indistinguishable-change',
    level: 'should',
    sends: 'The owner of another organization changes an authorization of this one, and one that does not exist.',
    demands: 'Both answers are alike.',
    cites: [sources.responseDiscrepancy, sources.forbidden],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: absent,
    check: (trial, unknown) =>
      assertHiddenAsAbsent(trial, unknown, (caller, id) => caller.update(id, { status: 'inactive' })),
  }),
  defineRequirement({
    id: 'organizations/indistinguishable-delete',
    level: 'should',
    sends: 'The owner of another organization deletes an authorization of this one, and one that does not exist.',
    demands: 'Both answers are alike.',
    cites: [sources.responseDiscrepancy, sources.forbidden],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: absent,
    check: (trial, unknown) => assertHiddenAsAbsent(trial, unknown, (caller, id) => caller.remove(id)),
  }),
  defineRequirement({
    id: 'organizations/indistinguishable-name',
    level: 'should',
    sends:
      'The owner of another organization filters by the name of this one or its user, and by a name that none has.',
    demands: 'Both answers are alike.',
    cites: [sources.responseDiscrepancy],
    needs: ['memory', 'permissions', 'second-organization'],
    inputs: () => everyRow(['org', 'user'] as const),
    check: async (trial, parameter) => {
      const about = trial.setting.plan.principals.main[parameter];
      if (about === null) throw new UnpreparedError(`the name of the ${parameter} is not known`);
      const unknown = `tokenproof-unknown-${crypto.randomUUID()}`;
      const ask = async (name: string) => ({ about: name, exchange: await trial.second.list([[parameter, name]]) });
      assertAlike(await ask(about), await ask(unknown));
    },
  }),
] as const;

/** Sends a request about what is hidden, and the same about what does not exist, both as the other organization. */
async function assertHiddenAsAbsent(
  trial: Trial,
  unknown: string,
  ask: (caller: Caller, id: string) => Promise<Exchange>,
) {
  const made = await trial.prepare({ permissions: buckets(trial.setting) });
  const hidden = { about: made.id, exchange: await ask(trial.second, made.id) };
  assertAlike(hidden, { about: unknown, exchange: await ask(trial.second, unknown) });
}
