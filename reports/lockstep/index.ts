import type { LockstepFormat } from './formats.ts';
import { renderLockstepJson } from './json.ts';
import type { Lockstep } from './lockstep.ts';
import { renderLockstepText } from './text.ts';

/** Every form by the name that is asked for; the text is without color. */
export const lockstepRenderers: Readonly<Record<LockstepFormat, (lockstep: Lockstep) => string>> = {
  text: (lockstep) => renderLockstepText(lockstep, { color: false }),
  json: renderLockstepJson,
};
