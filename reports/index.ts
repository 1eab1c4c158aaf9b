import { renderCtrf } from './ctrf.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

/** Every form that a report can be written in, by the name that is asked for; the text is without color. */
export const renderers = {
  text: (report) => renderText(report, { color: false }),
  json: renderJson,
  junit: renderJunit,
  markdown: renderMarkdown,
  sarif: renderSarif,
  ctrf: renderCtrf,
} as const satisfies Readonly<Record<string, (report: Report) => string>>;

/** The name of a form. */
export type ReportFormat = keyof typeof renderers;

/** Whether a text names a form of the report. */
export function isReportFormat(text: string): text is ReportFormat {
  return Object.hasOwn(renderers, text);
}
