import * as fc from 'fast-check';
import { demandEqual } from '../engine/assertions/assert.ts';
import { rows } from '../engine/assertions/rows.ts';
import { demandShown, type FilterName, filterNames, valueFor } from '../engine/fixtures/filtered.ts';
import { any, everyRow, requirement } from '../engine/registration.ts';
import { anyCodePoint } from '../generators/values/strings.ts';

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

requirement(
  'filters/unknown-name-empty',
  () => everyRow((['user', 'org'] as const).flatMap((name) => otherNames.map((other) => ({ name, other })))),
  async (trial, { name, other }) => {
    const value = valueFor(name, trial.setting.plan.principals.main);
    await demandShown(trial, [[name, other(value)]], false);
  },
);

requirement(
  'filters/unknown-name-listed',
  () => everyRow(['user', 'org'] as const),
  async (trial, name) => {
    demandEqual('rows', (await rows(trial, [[name, `no such ${name}`]])).length, 0);
  },
);

requirement(
  'filters/garbage-never-more',
  ({ plan: { principals } }) => {
    const known: readonly (string | null)[] = filterNames.map((name) => principals.main[name]);
    const awkward = fc.constantFrom(...'\0\t\r\n\x1f%*_\'"\\;&=+#/ ');
    const garbage = fc
      .array(fc.oneof(awkward, anyCodePoint), { minLength: 1, maxLength: 40 })
      .map((characters) => characters.join(''))
      .filter((one) => one.trim() !== '' && !known.includes(one.trim().toLowerCase()));
    return any(fc.tuple(fc.constantFrom<FilterName>(...filterNames), garbage));
  },
  (trial, [name, value]) => demandShown(trial, [[name, value]], false),
);
