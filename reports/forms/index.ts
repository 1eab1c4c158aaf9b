import { renderHtml } from '../html/html.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { Report } from '../report/report.ts';
import { renderHurl } from '../reproduction/hurl.ts';
import { renderReproductions } from '../reproduction/reproduction.ts';
import { renderSarif } from '../sarif/sarif.ts';
import { renderText } from '../text/text.ts';
import { renderBadge } from './badge.ts';
import { renderCtrf } from './ctrf.ts';
import { renderHar } from './har.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import type { NamedFile } from './named-file.ts';

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
