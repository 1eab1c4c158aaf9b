import { assertEqual, assertStatus, assertSuccess } from '../../engine/assertions/assert.ts';
import { authorizationIn, objectIn, permissionsOf, plainPermissions } from '../../engine/assertions/authorization.ts';
import { buckets } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { draftOf } from '../../generators/request.ts';
import { sources } from '../sources.ts';

/** What JSON lets a sender write otherwise without saying anything else. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  indented: (text) => JSON.stringify(JSON.parse(text), null, 2),
  'with tabs and returns': (text) => JSON.stringify(JSON.parse(text), null, '\t').replaceAll('\n', '\r\n'),
  'with blank lines around it': (text) => `\n\t \r\n${text}\r\n\n`,
  'with blanks before colons and commas': (text) => text.replaceAll('":', '" : ').replaceAll(',"', ' , "'),
  'with letters of names escaped': (text) =>
    text.replaceAll(/"([A-Za-z])([A-Za-z]*)":/g, (_, first: string, rest: string) => `"${escaped(first)}${rest}":`),
  'with letters of values escaped': (text) =>
    text.replaceAll(/:"(active|inactive)"/g, (_, word: string) => `:"${[...word].map(escaped).join('')}"`),
  'with solidus and letters escaped': (text) => text.replaceAll('/', '\\/').replaceAll('ü', escaped('ü')),
};

/** Bodies in another spelling. */
export const json = [
  defineRequirement({
    id: 'laws/json-spelling-irrelevant',
    level: 'must',
    sends:
      'An authorization is created and changed with JSON that is indented, or has blanks around it and within, or escaped letters in names and values.',
    demands: 'Both take effect as they do in the usual spelling.',
    cites: [sources.json, sources.strings, sources.nameComparison, sources.created, sources.updated],
    needs: ['memory'],
    inputs: () => everyRow(Object.keys(spellings)),
    check: async (trial, name) => {
      const spelt = (value: object) => ({ text: spellings[name]?.(JSON.stringify(value)) ?? '' });
      const permissions = buckets(trial.setting);
      const body = trial.body({ permissions, description: 'für a/b', status: 'inactive' });
      const made = authorizationIn(
        assertSuccess(await trial.main.send(draftOf('PostAuthorizations', { body: spelt(body) }))),
      );
      assertEqual('status', made?.body.status, 'inactive');
      assertEqual('description', made?.body.description, body.description);
      assertEqual('permissions', permissionsOf(made?.body ?? {}), plainPermissions(permissions));
      const authID = made?.id ?? '';
      const change = trial.changes({ status: 'active', description: 'für b/c' });
      const sent = await trial.main.send(draftOf('PatchAuthorizationsID', { authID, body: spelt(change) }));
      const shown = objectIn(assertStatus(sent, 200));
      for (const [property, value] of Object.entries(change)) assertEqual(property, shown[property], value);
    },
  }),
] as const;

function escaped(letter: string): string {
  return `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
