import type { OpenHandler } from '../call.ts';
import { json } from '../http/answer.ts';
import { conflict } from '../http/problem.ts';

/** `GetHealth`. */
export const health: OpenHandler = () =>
  json(200, { name: 'reference', message: 'ready for requests', status: 'pass', checks: [] });

/** `GetSetup`: the first user is there from the start. */
export const setupAllowed: OpenHandler = () => json(200, { allowed: false });

/** `PostSetup`. */
export const setup: OpenHandler = () => {
  throw conflict('onboarding has already been completed');
};
