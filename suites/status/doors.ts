import type { Authorization } from '../../engine/assertions/authorization.ts';
import type { Trial } from '../../engine/cases/trial.ts';
import { assertDoorsShut, isData } from '../../engine/fixtures/ended.ts';
import { subjectOf } from '../../engine/fixtures/permissions.ts';
import { repeated } from '../../engine/inputs/authorizations.ts';
import type { Door } from '../../engine/inputs/doors.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Where tokens that were switched off are tried. */
export const doors = [
  defineRequirement({
    id: 'status/every-door-shut',
    level: 'must',
    sends:
      'A token that was used everywhere and one that never was are switched off and tried on every route there is.',
    demands: 'Each request is refused or shows nothing, and nothing changes.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions', 'buckets', 'orgs'],
    inputs: repeated(0.01),
    check: (trial) => assertSwitchedOffShut(trial, (door) => !isData(door)),
  }),
  defineRequirement({
    id: 'status/data-shut',
    level: 'must',
    sends: 'A token that was used on data and one that never was are switched off, and write, query and delete points.',
    demands: 'Each request is refused or shows nothing, and nothing changes.',
    cites: [sources.status, sources.update],
    needs: ['memory', 'permissions', 'buckets', 'data'],
    inputs: repeated(0.01),
    check: (trial) => assertSwitchedOffShut(trial, isData),
  }),
] as const;

function assertSwitchedOffShut(trial: Trial, tries: (door: Door) => boolean): Promise<void> {
  const end = async (made: readonly Authorization[]) => {
    for (const { id } of made) await trial.prepareStatus(id, 'inactive');
  };
  return assertDoorsShut(trial, subjectOf(trial.setting), { end, tries, outlived: true });
}
