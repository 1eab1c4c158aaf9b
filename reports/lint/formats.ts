/** The names of the forms of a lint report. */
export const lintFormats = ['text', 'json', 'sarif', 'annotations'] as const;
