import type { Authorization } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { assertDoorsShut, isData, prepareRemoved } from '../../engine/fixtures/ended.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import type { Door } from '../../engine/inputs/doors.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Where the tokens of deleted authorizations are tried. */
export const doors = [
  defineRequirement({
    id: 'delete/every-door-shut',
    level: 'must',
    sends: 'The tokens of two deleted authorizations, one that was used everywhere, are tried on every route there is.',
    demands: 'Each request is refused or shows nothing, and nothing changes.',
    cites: [sources.remove, sources.unauthorized],
    needs: ['memory', 'permissions', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: (trial) => assertDeletedShut(trial, (door) => !isData(door)),
  }),
  defineRequirement({
    id: 'delete/data-shut',
    level: 'must',
    sends: 'The tokens of two deleted authorizations, one that was used on data, write, query and delete points.',
    demands: 'Each request is refused or shows nothing, and nothing changes.',
    cites: [sources.remove, sources.unauthorized],
    needs: ['memory', 'permissions', 'buckets', 'data'],
    inputs: repeated(0.01),
    check: (trial) => assertDeletedShut(trial, isData),
  }),
] as const;

function assertDeletedShut(trial: Trial, tries: (door: Door) => boolean): Promise<void> {
  const end = (made: readonly Authorization[]) => prepareRemoved(trial, made);
  return assertDoorsShut(trial, subjectOf(trial.setting), { end, tries, outlived: true });
}
