import { pointer } from '../../json.ts';
import type { LintRule } from '../finding.ts';
import { partsOf } from '../resolve.ts';
import { isTyped, spokenType } from '../types.ts';

export const typeMissing: LintRule = {
  id: 'type-missing',
  level: 'error',
  wrong: 'A schema leaves the type of its values open.',
  why: 'Its other keywords speak of one type, so every value of another type passes: `properties` demand nothing of a text.',
  mend: 'It adds the type that the other keywords speak of.',
  find: ({ document, schemas }) =>
    schemas
      .filter((site) => site.whole && !isTyped(document, site))
      .map(({ at, of, schema }) => {
        const type = spokenType(partsOf(document, at, schema));
        const edits = type === undefined ? [] : [{ at: at + pointer('type'), value: type }];
        return { at, says: `A value of any type passes as ${of}.`, edits };
      }),
};

export const bodyWithoutSchema: LintRule = {
  id: 'schema-missing',
  level: 'warning',
  wrong: 'A body, parameter or header has no schema.',
  why: 'Nothing that is sent in it can be wrong.',
  mend: 'It adds no schema, which only the author knows.',
  find: ({ bare }) =>
    bare.map(({ at, of }) => ({ at, says: `Anything at all passes as ${of}: it has no schema.`, edits: [] })),
};
