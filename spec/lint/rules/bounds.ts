import { pointer } from '../../json.ts';
import type { LintRule } from '../finding.ts';

/** Keywords of which the first must not be greater than the second. */
export const bounds = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  ['minContains', 'maxContains'],
  ['minimum', 'maximum'],
] as const;

export const boundsContradict: LintRule = {
  id: 'bounds-contradict',
  level: 'error',
  wrong: 'A lower bound lies above the upper one.',
  why: 'No value can be valid, so nothing can be sent and every answer is wrong.',
  mend: 'It takes each of the two for the other.',
  find: ({ schemas }) =>
    schemas.flatMap(({ at, schema, of }) =>
      bounds.flatMap(([low, high]) => {
        const [least, most] = [schema[low], schema[high]];
        if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
        const says = `No value fits ${of}: ${low} is ${least} and ${high} ${most}.`;
        const edits = [
          { at: at + pointer(low), value: most },
          { at: at + pointer(high), value: least },
        ];
        return [{ at: at + pointer(low), says, edits }];
      }),
    ),
};
