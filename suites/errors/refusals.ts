import { shownInternals } from '../../engine/observers/internals.ts';
import { errorCode, errorShape, serverError } from '../../engine/observers/refusals.ts';
import { defineRequirement } from '../../engine/requirement.ts';
import { sources } from '../sources.ts';

/** What every refusal of a run looks like. */
export const refusals = [
  defineRequirement({
    id: 'errors/shape',
    level: 'must',
    sends: 'Requests that must be refused.',
    demands: 'Every refusal carries a JSON object with a code and a message.',
    cites: [sources.error, sources.unauthorized],
    observe: errorShape,
  }),
  defineRequirement({
    id: 'errors/code-matches-status',
    level: 'must',
    sends: 'Requests that must be refused.',
    demands: 'The code of every refusal is the one that belongs to its status.',
    cites: [sources.code, sources.error],
    needs: ['memory'],
    observe: errorCode,
  }),
  defineRequirement({
    id: 'errors/no-internals',
    level: 'should',
    sends: 'Requests that must be refused.',
    demands: 'The message of no refusal shows a stack trace, a type of the program, a place in its source or SQL.',
    cites: [sources.sensitiveErrors],
    observe: shownInternals,
  }),
  defineRequirement({
    id: 'errors/no-server-error',
    level: 'must',
    sends: 'Requests of all kinds.',
    demands: 'None is answered with a status of 500 or above.',
    cites: [sources.serverError],
    observe: serverError,
  }),
] as const;
