import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { ReportError } from '../report/report-error.ts';
import { describeError } from '../report/schema.ts';
import schema from './changes.schema.json' with { type: 'json' };
import type { ChangeReview } from './review.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

/** The review as an indented JSON document. Throws ReportError where it does not keep `changes.schema.json`. */
export function renderChangesJson(review: ChangeReview): string {
  const text = JSON.stringify(review, undefined, 2);
  if (!validate(JSON.parse(text))) {
    const errors = (validate.errors ?? []).map(describeError).join('; ');
    throw new ReportError(`The changes do not keep their schema: ${errors}.`);
  }
  return `${text}\n`;
}
