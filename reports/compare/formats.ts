/** The names of the forms that a comparison can be written in. */
export const comparisonFormats = ['text', 'json', 'markdown', 'html'] as const;

/** The name of a form of a comparison. */
export type ComparisonFormat = (typeof comparisonFormats)[number];
