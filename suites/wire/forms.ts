import { assertEqual, assertStatus } from '../../engine/assertions/assert.ts';
import { objectIn, rowsIn } from '../../engine/assertions/authorization.ts';
import { buckets, markingPermission } from '../../engine/fixtures/permissions.ts';
import { everyRow } from '../../engine/inputs/inputs.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Texts that look alike or mean the same to Unicode (UAX 15), each beside another. */
const alike: readonly string[] = [
  'é',
  'e\u0301',
  'é',
  '\u212b',
  '\u00c5',
  'A\u030a',
  '\ufb01',
  'fi',
  '한',
  '\u1112\u1161\u11ab',
  'q\u0307\u0323',
  'q\u0323\u0307',
  '①',
  '1',
  '\u00a0',
  ' ',
  'a\u200d',
  'a',
  'ſ',
  's',
  'K\u0332',
  '\u212a\u0332',
];

/** Texts that differ in their code points alone. */
export const forms = [
  defineRequirement({
    id: 'wire/forms-kept-apart',
    level: 'must',
    sends: 'The description is changed from one text to another that Unicode takes for the same, again and again.',
    demands: 'Each change takes effect: the answer, the reading and the list show the code points that were sent.',
    cites: [sources.updated, sources.description, sources.nameComparison],
    needs: ['memory'],
    inputs: () => everyRow([alike]),
    check: async (trial, texts) => {
      const permissions = [...buckets(trial.setting), markingPermission(trial.setting)];
      const { id } = await trial.prepare({ permissions });
      const points = (text: unknown) => [...String(text)].map((one) => one.codePointAt(0)?.toString(16)).join(' ');
      for (const description of texts) {
        const answered = objectIn(assertStatus(await trial.main.update(id, { description }), 200));
        assertEqual('code points', points(answered.description), points(description));
        const shown = objectIn(assertStatus(await trial.main.read(id), 200));
        assertEqual('code points when read', points(shown.description), points(description));
      }
      const row = rowsIn(assertStatus(await trial.main.list(), 200)).find((one) => one.id === id);
      assertEqual('code points in the list', points(row?.description), points(texts.at(-1)));
    },
  }),
] as const;
