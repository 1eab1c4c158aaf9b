import { renderRunAnnotations } from '../annotations/annotations.ts';
import { renderHtml } from '../html/html.ts';
import { renderMarkdown } from '../markdown/markdown.ts';
import type { Report } from '../report/report.ts';
import { renderHurl } from '../reproduction/hurl.ts';
import { renderReproductions } from '../reproduction/reproduction.ts';
import { renderSarif } from '../sarif/sarif.ts';
import { renderText } from '../text/text.ts';
import { renderBadge } from './badge.ts';
import { renderCodeQuality } from './code-quality.ts';
import { renderCtrf } from './ctrf.ts';
import type { FolderFormat, TextFormat } from './formats.ts';
import { renderHar } from './har.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import type { NamedFile } from './named-file.ts';
import { renderWfc } from './wfc.ts';

/** Renders a report in each form that is one text; the text is without color. */
export const renderers: Readonly<Record<TextFormat, (report: Report) => string>> = {
  text: (report) => renderText(report, { color: false }),
  json: renderJson,
  junit: renderJunit,
  markdown: renderMarkdown,
  html: renderHtml,
  sarif: renderSarif,
  github: renderRunAnnotations,
  gitlab: renderCodeQuality,
  ctrf: renderCtrf,
  wfc: renderWfc,
  har: renderHar,
  badge: renderBadge,
};

/** Renders a report in each form that is a folder. */
export const folderRenderers: Readonly<Record<FolderFormat, (report: Report) => readonly NamedFile[]>> = {
  hurl: renderHurl,
  reproduction: renderReproductions,
};
