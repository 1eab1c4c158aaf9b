import { exposedToken } from '../../engine/observers/exposure.ts';
import { shownPart } from '../../engine/observers/token-parts.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';
import { standards } from '../standards.ts';

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
  defineRequirement({
    id: 'secrecy/no-part-elsewhere',
    level: 'should',
    sends: 'Tokens are created, and every kind of request is sent.',
    demands:
      'No more than 15 characters of a token in a row appear anywhere but in `token`: not in a header such as Location or ETag either, nor in a link.',
    cites: [standards.tokensInAddresses, standards.exposedInformation],
    needs: ['memory'],
    observe: shownPart,
  }),
] as const;
