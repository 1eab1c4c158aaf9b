import type { driftFormats } from './formats.ts';
import type { DriftReport } from './report.ts';
import { renderDriftText } from './text.ts';

/** Renders a report on drift in each of its forms; the text is without color. */
export const driftRenderers: Readonly<Record<(typeof driftFormats)[number], (report: DriftReport) => string>> = {
  text: (report) => renderDriftText(report, { color: false }),
  json: (report) => `${JSON.stringify(report, undefined, 2)}\n`,
};
