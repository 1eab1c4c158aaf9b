/** The names of the forms of a report on drift. */
export const driftFormats = ['text', 'json'] as const;
