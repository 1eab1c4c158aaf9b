import type { Comparison } from './comparison.ts';
import { renderComparisonHtml } from './html.ts';
import { renderComparisonJson } from './json.ts';
import { renderComparisonMarkdown } from './markdown.ts';
import { renderComparisonText } from './text.ts';

/** Every form that a comparison can be written in, by the name that is asked for; the text is without color. */
export const comparisonRenderers = {
  text: (comparison) => renderComparisonText(comparison, { color: false }),
  json: renderComparisonJson,
  markdown: renderComparisonMarkdown,
  html: renderComparisonHtml,
} as const satisfies Readonly<Record<string, (comparison: Comparison) => string>>;
