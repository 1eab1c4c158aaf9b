/** The names of the forms that a trend can be written in. */
export const trendFormats = ['text', 'json', 'html'] as const;

/** The name of a form of a trend. */
export type TrendFormat = (typeof trendFormats)[number];
