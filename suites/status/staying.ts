import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { assertStayShut } from '../../engine/fixtures/staying.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** That what was switched off stays off, however it was and is used. */
export const staying = [
  defineRequirement({
    id: 'status/stays-refused',
    level: 'must',
    sends:
      'Tokens that were unused, used, used at once, among others and in use are switched off and tried for a second.',
    demands: 'Each request is refused or shows nothing, at once and later, and nothing changes.',
    cites: [sources.status, sources.update, sources.appliedImmediately],
    needs: ['memory', 'permissions', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: (trial) =>
      assertStayShut(trial, subjectOf(trial.setting), {
        end: async (made) => {
          for (const { id } of made) await trial.prepareStatus(id, 'inactive');
        },
        warmths: ['unused', 'used', 'used at once', 'used among others', 'in use'],
        outlived: true,
      }),
  }),
] as const;
