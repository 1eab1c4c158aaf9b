import type { Catalogue } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** The tokens that creating gives out. */
export const issue = {
  'create/concurrent-unique': {
    level: 'must',
    sends: 'Several equal bodies are sent at once.',
    demands: 'Each makes an authorization with an id and a token of its own.',
    cites: [sources.created, sources.token],
    needs: ['memory'],
  },
  'create/token-entropy': {
    level: 'must',
    sends: 'A number of tokens is created.',
    demands: 'Any two of them differ in many places, and no character prevails.',
    cites: [sources.token, sources.randomToken],
    needs: ['memory'],
  },
  'create/token-order': {
    level: 'must',
    sends: 'A number of tokens is created one after the other.',
    demands: 'No token tells its id, and no part of them counts up or down.',
    cites: [sources.token, sources.randomToken],
    needs: ['memory'],
  },
} as const satisfies Catalogue;
