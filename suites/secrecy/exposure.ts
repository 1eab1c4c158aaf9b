import { exposedToken } from '../../engine/observers/exposure.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** Where every answer of a run may show a token. */
export const exposure = [
  defineRequirement({
    id: 'secrecy/token-only-at-creation',
    level: 'must',
    sends: 'Tokens are created, and every kind of request is sent.',
    demands: 'A token appears in the answer that created it, and elsewhere only where the profile shows tokens.',
    cites: [sources.list, sources.create],
    needs: ['memory'],
    observe: exposedToken,
  }),
] as const;
