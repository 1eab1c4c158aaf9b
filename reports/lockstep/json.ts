import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { ReportError } from '../report/report-error.ts';
import { describeError } from '../report/schema.ts';
import schema from './lockstep.schema.json' with { type: 'json' };
import type { Lockstep } from './lockstep.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

/** What was found as an indented JSON document. Throws ReportError where it does not keep `lockstep.schema.json`. */
export function renderLockstepJson(lockstep: Lockstep): string {
  const text = JSON.stringify(lockstep, undefined, 2);
  if (!validate(JSON.parse(text))) {
    const errors = (validate.errors ?? []).map(describeError).join('; ');
    throw new ReportError(`The comparison does not keep its schema: ${errors}.`);
  }
  return `${text}\n`;
}
