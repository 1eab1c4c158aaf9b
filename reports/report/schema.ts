import { Ajv, type ErrorObject } from 'ajv';
import formats from 'ajv-formats';
import schema from './report.schema.json' with { type: 'json' };
import type { Report } from './report.ts';

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);

/** Whether a value keeps `report.schema.json`; its `errors` tell where the last one asked about does not. */
export const isReport = ajv.compile<Report>(schema);

/** Where and how a value does not keep the schema, such as `/run/seed must be integer`. */
export function describeError({ instancePath, message, params }: ErrorObject): string {
  const extra: unknown = params.additionalProperty;
  const name = typeof extra === 'string' ? ` (${extra})` : '';
  return `${instancePath === '' ? 'the document' : instancePath} ${message ?? 'is wrong'}${name}`;
}
