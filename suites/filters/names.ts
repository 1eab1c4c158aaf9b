import * as fc from 'fast-check';
import { assertEqual } from '../../engine/assertions/assert.ts';
import { rows } from '../../engine/assertions/rows.ts';
import { assertShown, type FilterName, filterNames, valueFor } from '../../engine/fixtures/filtered.ts';
import { any, everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { anyCodePoint } from '../../generators/values/strings.ts';
import { sources } from '../sources.ts';

/** Makes a name that is not the given one: longer, shorter, encoded, or what some languages of queries match it with. */
const otherNames: readonly ((name: string) => string)[] = [
  (name) => `${name}x`,
  (name) => name.slice(0, -1) || 'x',
  (name) => `${name.slice(0, -1)}%`,
  (name) => `${name.slice(0, -1)}_`,
  (name) => `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`,
  () => '*',
  () => '%',
  () => '.*',
  (name) => `x' OR '${name}' = '${name}`,
];

/** Filters by names that nobody has. */
export const names = [
  defineRequirement({
    id: 'filters/unknown-name-empty',
    level: 'must',
    sends:
      'The list is filtered by a name that no user or organization has: longer, cut short, encoded, or a wildcard.',
    demands: 'No row is shown, whether the list is refused or not.',
    cites: [sources.filterUser, sources.filterOrg],
    needs: ['memory'],
    inputs: () => everyRow((['user', 'org'] as const).flatMap((name) => otherNames.map((other) => ({ name, other })))),
    check: async (trial, { name, other }) => {
      const value = valueFor(name, trial.setting.plan.principals.main);
      await assertShown(trial, [[name, other(value)]], false);
    },
  }),
  defineRequirement({
    id: 'filters/unknown-name-listed',
    level: 'should',
    sends: 'The list is filtered by a name that no user or organization has.',
    demands: 'The answer is 200 with no row, as for an id that nobody has.',
    cites: [sources.filterUser, sources.filterOrg, sources.knownErrors],
    needs: ['memory'],
    inputs: () => everyRow(['user', 'org'] as const),
    check: async (trial, name) => {
      assertEqual('rows', (await rows(trial, [[name, `no such ${name}`]])).length, 0);
    },
  }),
  defineRequirement({
    id: 'filters/garbage-never-more',
    level: 'must',
    sends: 'The list is filtered by any text as the id or the name of a user or an organization.',
    demands: 'The list is refused, or does not show an authorization that the text does not name.',
    cites: [sources.list, sources.filterUser, sources.filterOrg],
    needs: ['memory'],
    inputs: ({ plan: { principals } }) => {
      const known: readonly (string | null)[] = filterNames.map((name) => principals.main[name]);
      const awkward = fc.constantFrom(...'\0\t\r\n\x1f%*_\'"\\;&=+#/ ');
      const garbage = fc
        .array(fc.oneof(awkward, anyCodePoint), { minLength: 1, maxLength: 40 })
        .map((characters) => characters.join(''))
        .filter((one) => one.trim() !== '' && !known.includes(one.trim().toLowerCase()));
      return any(fc.tuple(fc.constantFrom<FilterName>(...filterNames), garbage));
    },
    check: (trial, [name, value]) => assertShown(trial, [[name, value]], false),
  }),
] as const;
