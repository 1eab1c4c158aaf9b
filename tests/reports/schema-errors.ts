import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);

/** In what a document breaks a schema of `reports/`, such as `check/check.schema.json`; empty where it keeps it. */
export function schemaErrors(schema: string, document: unknown): string {
  const validate =
    ajv.getSchema(schema) ??
    ajv
      .addSchema(JSON.parse(readFileSync(new URL(`../../reports/${schema}`, import.meta.url), 'utf8')), schema)
      .getSchema(schema);
  if (validate === undefined) throw new Error(`There is no schema ${schema}.`);
  return validate(document) === true ? '' : ajv.errorsText(validate.errors);
}
