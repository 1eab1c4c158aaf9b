import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import schema from './report.schema.json' with { type: 'json' };
import type { Report } from './report.ts';
import { ReportError } from './report-error.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

/** The report as an indented JSON document. Throws ReportError where it does not keep `report.schema.json`. */
export function renderJson(report: Report): string {
  const text = JSON.stringify(report, undefined, 2);
  if (!validate(JSON.parse(text))) {
    throw new ReportError(`The report does not keep its schema: ${(validate.errors ?? []).map(describe).join('; ')}.`);
  }
  return `${text}\n`;
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const extra: unknown = params.additionalProperty;
  const name = typeof extra === 'string' ? ` (${extra})` : '';
  return `${instancePath === '' ? 'the document' : instancePath} ${message ?? 'is wrong'}${name}`;
}
