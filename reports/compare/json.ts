import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { once } from '../../spec/remember.ts';
import { ReportError } from '../report/report-error.ts';
import { describeError } from '../report/schema.ts';
import schema from './comparison.schema.json' with { type: 'json' };
import type { Comparison } from './comparison.ts';

const validator = once(() => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  formats.default(ajv);
  return ajv.compile(schema);
});

/** The comparison as an indented JSON document. Throws ReportError where it does not keep `comparison.schema.json`. */
export function renderComparisonJson(comparison: Comparison): string {
  const text = JSON.stringify(comparison, undefined, 2);
  const validate = validator();
  if (!validate(JSON.parse(text))) {
    const errors = (validate.errors ?? []).map(describeError).join('; ');
    throw new ReportError(`The comparison does not keep its schema: ${errors}.`);
  }
  return `${text}\n`;
}
