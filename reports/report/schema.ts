import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import { once } from '../../spec/remember.ts';
import schema from './report.schema.json' with { type: 'json' };
import type { Report } from './report.ts';

const validator = once(() => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  formats.default(ajv);
  return ajv.compile<Report>(schema);
});

/** Whether a value keeps `report.schema.json`. */
export function isReport(value: unknown): value is Report {
  return validator()(value);
}

/** Where the value that was asked about last does not keep it. */
export function errorsOfReport(): readonly ErrorObject[] {
  return validator().errors ?? [];
}

/** Where and how a value does not keep the schema, such as `/run/seed must be integer`. */
export function describeError({ instancePath, message, params }: ErrorObject): string {
  const extra: unknown = params.additionalProperty;
  const name = typeof extra === 'string' ? ` (${extra})` : '';
  return `${instancePath === '' ? 'the document' : instancePath} ${message ?? 'is wrong'}${name}`;
}
