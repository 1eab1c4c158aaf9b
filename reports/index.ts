import { renderBadge } from './badge.ts';
import { renderCtrf } from './ctrf.ts';
import { renderHar } from './har.ts';
import { renderHtml } from './html.ts';
import { renderHurl } from './hurl.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { NamedFile } from './named-file.ts';
import type { Report } from './report.ts';
import { renderReproductions } from './reproduction.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

/** Every form that a report can be written in, by the name that is asked for; the text is without color. */
export const renderers = {
  text: (report) => renderText(report, { color: false }),
  json: renderJson,
  junit: renderJunit,
  markdown: renderMarkdown,
  html: renderHtml,
  sarif: renderSarif,
  ctrf: renderCtrf,
  har: renderHar,
  badge: renderBadge,
} as const satisfies Readonly<Record<string, (report: Report) => string>>;

/** Every form that is a folder with a file for each finding. */
export const folderRenderers = { hurl: renderHurl, reproduction: renderReproductions } as const satisfies Readonly<
  Record<string, (report: Report) => readonly NamedFile[]>
>;

type FolderFormat = keyof typeof folderRenderers;

/** The name of a form. */
export type ReportFormat = keyof typeof renderers | FolderFormat;

/** The names of all forms. */
export const formats: readonly string[] = [...Object.keys(renderers), ...Object.keys(folderRenderers)];

/** Whether a text names a form of the report. */
export function isReportFormat(text: string): text is ReportFormat {
  return formats.includes(text);
}

/** Whether a form is a folder. */
export function isFolderFormat(format: ReportFormat): format is FolderFormat {
  return Object.hasOwn(folderRenderers, format);
}
