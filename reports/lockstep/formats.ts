/** The names of the forms that what `lockstep` found can be written in. */
export const lockstepFormats = ['text', 'json'] as const;

/** The name of such a form. */
export type LockstepFormat = (typeof lockstepFormats)[number];
