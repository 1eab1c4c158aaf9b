import { assertEqual, assertStatus, assertSuccess } from '../../engine/assertions/assert.ts';
import { objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { rowsAt, tableFor } from '../../engine/inputs/tables.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Texts that mean something to a template, a shell, a query, a sheet, a parser or a person, and nothing to JSON. */
const meaningful: readonly string[] = [
  ...['007', '1e3', '0x1F', '-0', '1.50', 'NaN', 'null', 'undefined', 'true', 'no', '~', '[]', '{}', '2026-01-02'],
  ...['\u0024{HOME}', '{{7*7}}', '#{x} <%= x %>', '$& $1 $$ \\1', '%s %d {0}', '%41%2B%zz', 'a+b=c&d', '=1+1', '@x'],
  ...['&amp; &lt; &#65;', '<b>bold</b>', '"quoted"', "'it''s'", '\\u0041 \\n \\\\', '--; /* x */ DROP', '../a//b\\c'],
  ...['LOUD', 'Loud', 'ß İ ı', ' before', 'behind ', '\tbetween\t', 'two  blanks', 'one\r\ntwo\n', '\n', ' '],
  ...['a\u0085b', 'a\u2028b', 'a\u00adb', 'a\u00a0', '\ufeffa', ':', ',', '-'],
];

/** Texts that are to be taken for nothing but texts. */
export const literal = [
  defineRequirement({
    id: 'wire/text-taken-literally',
    level: 'must',
    sends:
      'Authorizations are created with descriptions, and one changed to each, that mean something elsewhere: numbers, null, templates, entities, quotes, escapes, capitals, blanks at the ends.',
    demands: 'The answers, the readings and the list show each as it was sent.',
    cites: [sources.description, sources.strings, sources.updated],
    needs: ['memory'],
    inputs: () => tableFor(['descriptions']),
    check: async (trial, places) => {
      const texts = rowsAt(meaningful, places);
      const draft = { permissions: [...buckets(trial.setting), markingPermission(trial.setting)] };
      const made = new Map<unknown, string>();
      for (const description of texts) {
        const created = objectIn(assertSuccess(await trial.main.create({ ...trial.body(draft), description })));
        assertEqual('description', created.description, description);
        made.set(created.id, description);
      }
      const { id } = await trial.prepare(draft);
      for (const description of texts) {
        const changed = objectIn(assertStatus(await trial.main.update(id, { description }), 200));
        assertEqual('description when changed', changed.description, description);
        const shown = objectIn(assertStatus(await trial.main.read(id), 200));
        assertEqual('description when read', shown.description, description);
      }
      const rows = rowsIn(assertStatus(await trial.main.list(), 200)).filter((row) => made.has(row.id));
      assertEqual('rows', rows.length, made.size);
      for (const row of rows) assertEqual('description in the list', row.description, made.get(row.id));
    },
  }),
] as const;
