import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { linearPattern } from '../linear-pattern.ts';

/** Keywords of the OpenAPI Schema Object that describe and do not validate, beyond those of JSON Schema. */
const annotations = ['example', 'externalDocs', 'xml', 'discriminator'];

/** The formats that are checked; OpenAPI leaves the list open (OpenAPI 3.0.3, section "Data Types"). */
export const knownFormats: ReadonlySet<string> = new Set(Object.keys(fullFormats));

/** The engine of the keyword `pattern`; `code` is for schemas that are compiled into files, which none is. */
const linear = Object.assign((pattern: string) => linearPattern(pattern), { code: '' });

/**
 * A compiler that refuses every keyword it does not know, so that no schema passes by not being understood.
 * `strictTypes` refuses keywords without a type beside them, which valid OpenAPI allows.
 */
export function createCompiler(strictTypes: boolean): Ajv2020 {
  const code = { regExp: linear };
  const ajv = new Ajv2020({
    strict: true,
    strictTypes,
    strictTuples: false,
    strictRequired: false,
    allErrors: true,
    code,
  });
  ajv.addVocabulary(annotations);
  formats.default(ajv);
  return ajv;
}
