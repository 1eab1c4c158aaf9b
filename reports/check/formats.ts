/** The names of the forms of the report of a recording. */
export const checkFormats = ['text', 'json'] as const;
