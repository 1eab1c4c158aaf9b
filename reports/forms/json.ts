import type { Report } from '../report/report.ts';
import { ReportError } from '../report/report-error.ts';
import { describeError, errorsOfReport, isReport } from '../report/schema.ts';

/** The report as an indented JSON document. Throws ReportError where it does not keep `report.schema.json`. */
export function renderJson(report: Report): string {
  const text = JSON.stringify(report, undefined, 2);
  if (!isReport(JSON.parse(text))) {
    throw new ReportError(`The report does not keep its schema: ${errorsOfReport().map(describeError).join('; ')}.`);
  }
  return `${text}\n`;
}
