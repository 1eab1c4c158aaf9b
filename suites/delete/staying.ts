import { prepareRemoved } from '../../engine/fixtures/ended.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { assertStayShut } from '../../engine/fixtures/staying.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** That what was deleted stays gone, however its token was and is used. */
export const staying = [
  defineRequirement({
    id: 'delete/stays-refused',
    level: 'must',
    sends:
      'Authorizations whose tokens were unused, used, used at once, among others and in use are deleted and tried.',
    demands: 'Each request of the next second is refused or shows nothing, and nothing changes.',
    cites: [sources.remove, sources.unauthorized, sources.appliedImmediately],
    needs: ['memory', 'permissions', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: (trial) =>
      assertStayShut(trial, subjectOf(trial.setting), {
        end: (made) => prepareRemoved(trial, made),
        warmths: ['unused', 'used', 'used at once', 'used among others', 'in use'],
        outlived: true,
      }),
  }),
] as const;
