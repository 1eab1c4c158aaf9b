import type { Comparison } from './comparison.ts';
import type { ComparisonFormat } from './formats.ts';
import { renderComparisonHtml } from './html.ts';
import { renderComparisonJson } from './json.ts';
import { renderComparisonMarkdown } from './markdown.ts';
import { renderComparisonText } from './text.ts';

/** Every form that a comparison can be written in, by the name that is asked for; the text is without color. */
export const comparisonRenderers: Readonly<Record<ComparisonFormat, (comparison: Comparison) => string>> = {
  text: (comparison) => renderComparisonText(comparison, { color: false }),
  json: renderComparisonJson,
  markdown: renderComparisonMarkdown,
  html: renderComparisonHtml,
};
