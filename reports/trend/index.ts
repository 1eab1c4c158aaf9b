import type { TrendFormat } from './formats.ts';
import { renderTrendHtml } from './html.ts';
import { renderTrendJson } from './json.ts';
import { renderTrendText } from './text.ts';
import type { Trend } from './trend.ts';

/** Every form that a trend can be written in, by the name that is asked for. */
export const trendRenderers: Readonly<Record<TrendFormat, (trend: Trend) => string>> = {
  text: renderTrendText,
  json: renderTrendJson,
  html: renderTrendHtml,
};
