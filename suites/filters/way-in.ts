import type { Exchange } from '../../client/http/exchange.ts';
import { assertStatus, hidingRefusals } from '../../engine/assertions/assert.ts';
import { visibleRows } from '../../engine/assertions/authorization.ts';
import type { Query } from '../../engine/assertions/rows.ts';
import { fail } from '../../engine/evidence/fail.ts';
import { Violation } from '../../engine/evidence/violation.ts';
import { everyWhose, prepareVictim, type Victim } from '../../engine/fixtures/victims.ts';
import { filtersBy, type Limited, limitedNames, prepareLimited } from '../../engine/inputs/filter-callers.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Parameters that other servers take for a wish to see more. */
const wishes: readonly Query[] = [
  [['all', 'true']],
  [['orgID', '']],
  [
    ['userID', ''],
    ['user', ''],
  ],
  [
    ['admin', 'true'],
    ['role', 'owner'],
  ],
];

/** Filters in the hands of those who may not see everything. */
export const wayIn = [
  defineRequirement({
    id: 'filters/no-way-in',
    level: 'must',
    sends:
      'Callers that lack a right to list, or have it for a part alone, filter the list by every property of authorizations of three owners.',
    demands:
      'No row is shown that the caller may not read, with a filter or without one, and none that it cannot read by its id.',
    cites: [sources.list, sources.dataAccess, sources.objectLevel],
    needs: ['memory', 'permissions'],
    inputs: (setting) => everyRow(limitedNames(setting)),
    check: async (trial, name) => {
      const victims: Victim[] = [];
      for (const whose of everyWhose(trial.setting)) victims.push(await prepareVictim(trial, whose));
      const [own] = victims;
      if (own === undefined) return;
      const limited = await prepareLimited(trial, name, own);
      for (const query of distinct([[], ...victims.flatMap(filtersBy), ...wishes]))
        assertOnlyReadable(await limited.caller.list(query), limited);
      for (const { made } of victims) {
        const allowed = limited.reads(made.body) ? [200] : hidingRefusals;
        assertStatus(await limited.caller.read(made.id), ...allowed);
      }
    },
  }),
] as const;

function assertOnlyReadable(sent: Exchange, { reads }: Limited): void {
  const beyond = visibleRows(sent).find((row) => !reads(row));
  if (beyond !== undefined) fail(new Violation(['rows that the caller may read'], `the row ${beyond.id} beside`), sent);
}

/** Each query once: authorizations of one organization have filters in common. */
function distinct(queries: readonly Query[]): readonly Query[] {
  return [...new Map(queries.map((query) => [JSON.stringify(query), query])).values()];
}
