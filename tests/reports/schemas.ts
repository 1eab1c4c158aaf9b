import { readFileSync } from 'node:fs';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./schemas/${name}`, import.meta.url), 'utf8'));
}

/** What a document has against it by the official schema of SARIF 2.1.0; nothing where it is valid. */
export function sarifErrors(document: unknown): readonly unknown[] {
  return errorsOf(validateSarif, document);
}

/** What a document has against it by the schema of HAR 1.2; nothing where it is valid. */
export function harErrors(document: unknown): readonly unknown[] {
  return errorsOf(validateHar, document);
}

/** What a document has against it by the report schema of Web Fuzzing Commons; nothing where it is valid. */
export function wfcErrors(document: unknown): readonly unknown[] {
  return errorsOf(validateWfc, document);
}

const validateWfc = wfcValidator();
const validateSarif = sarifValidator();
const validateHar = harValidator();

function wfcValidator(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile(read('wfc-report.json') as AnySchemaObject);
}

/** What differs in draft 4, in which the schema is written, does not occur in it but for the name of `$id`. */
function sarifValidator(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const { $schema: _, id: __, ...schema } = read('sarif-schema-2.1.0.json') as AnySchemaObject;
  return ajv.compile(schema);
}

/** The schemas name a draft whose own schema need not be here to use them. */
function harValidator(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  for (const { $schema: _, ...schema } of read('har-1.2.json') as readonly AnySchemaObject[]) ajv.addSchema(schema);
  const validate = ajv.getSchema('har.json');
  if (validate === undefined) throw new Error('the schema of HAR has no root');
  return validate;
}

function errorsOf(validate: ValidateFunction, document: unknown): readonly unknown[] {
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
