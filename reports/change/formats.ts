/** The names of the forms that a review of changes can be written in. */
export const changeFormats = ['text', 'json', 'markdown', 'html', 'sarif', 'github'] as const;

/** The name of a form of a review of changes. */
export type ChangeFormat = (typeof changeFormats)[number];
