import { renderLintAnnotations } from './annotations.ts';
import type { lintFormats } from './formats.ts';
import type { LintReport } from './report.ts';
import { renderLintSarif } from './sarif.ts';
import { renderLintText } from './text.ts';

/** Renders a lint report in each of its forms; the text is without color. */
export const lintRenderers: Readonly<Record<(typeof lintFormats)[number], (report: LintReport) => string>> = {
  text: (report) => renderLintText(report, { color: false }),
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
  sarif: renderLintSarif,
  annotations: renderLintAnnotations,
};
