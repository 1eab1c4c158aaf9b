import type { checkFormats } from './formats.ts';
import type { CheckReport } from './report.ts';
import { renderCheckText } from './text.ts';

/** Renders the report of a recording in each of its forms; the text is without color. */
export const checkRenderers: Readonly<Record<(typeof checkFormats)[number], (report: CheckReport) => string>> = {
  text: (report) => renderCheckText(report, { color: false }),
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
};
