import { type Mistake, mistakeIn } from '../../engine/inputs/payloads.ts';
import type { Rule } from '../../engine/lockstep/decide.ts';
import type { RequirementId } from '../catalogue.ts';

/** What refuses each kind of mistake, in a creation and in an update; what is only unwise, nothing does. */
const refusing: Readonly<Record<Exclude<Mistake, 'unwise'>, readonly [RequirementId, RequirementId]>> = {
  schema: ['errors/invalid-payload-refused', 'errors/invalid-patch-refused'],
  null: ['errors/null-refused', 'errors/null-patch-refused'],
  'empty-status': ['errors/empty-status-refused', 'errors/empty-status-patch-refused'],
  syntax: ['errors/malformed-payload-refused', 'errors/malformed-patch-refused'],
  trailing: ['errors/trailing-bytes-refused', 'errors/trailing-bytes-patch-refused'],
};

/** Rules about bodies that are wrong. */
export const invalidRules: readonly Rule[] = Object.entries(refusing).flatMap(([mistake, [created, updated]]) => [
  refused(created, 'create-invalid', mistake),
  refused(updated, 'update-invalid', mistake),
]);

function refused(requirement: RequirementId, kind: 'create-invalid' | 'update-invalid', mistake: string): Rule {
  return {
    requirement,
    speaks: ({ part }, { step, payload }) =>
      part === 'status' && step.kind === kind && payload !== null && mistakeIn(payload) === mistake,
    keeps: ({ seen }) => seen.status === 400,
  };
}
