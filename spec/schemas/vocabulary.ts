import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** Keywords of the OpenAPI 3.0 Schema Object that describe and do not validate, beyond those of JSON Schema. */
const annotations = ['example', 'externalDocs', 'xml', 'discriminator'];

/** The formats that are checked; OpenAPI leaves the list open (OpenAPI 3.0.3, section "Data Types"). */
export const knownFormats: ReadonlySet<string> = new Set(Object.keys(fullFormats));

/**
 * A compiler that refuses every keyword it does not know, so that no schema passes by not being understood.
 * `strictTypes` refuses keywords without a type beside them, which valid OpenAPI 3.0 allows.
 */
export function createCompiler(strictTypes: boolean): Ajv {
  const ajv = new Ajv({ strict: true, strictTypes, strictRequired: false, allErrors: true });
  ajv.addVocabulary(annotations);
  formats.default(ajv);
  return ajv;
}
