import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPI } from 'openapi-types';
import type { Json, JsonObject, JsonPointer } from '../json.ts';
import { isObject, pointer } from '../json.ts';
import { ContractError } from './contract-error.ts';
import { documentError } from './document-error.ts';
import type { Origin } from './origin/origin.ts';

/**
 * Validates a document against OpenAPI 3.0 or 3.1, unless its origin says that it is valid, and resolves all of its
 * references, as its origin allows. Throws ContractError where it is invalid, incomplete or circular.
 */
export async function dereference(document: Json, origin: Omit<Origin, 'text'>): Promise<JsonObject> {
  const { source, base, read, isValid = false } = origin;
  const copy = structuredClone(document) as unknown as OpenAPI.Document;
  const loops: string[] = [];
  const circular = { circular: 'ignore', onCircular: (path: string) => loops.push(path) } as const;
  const resolver = { canRead: true, read: ({ url }: Referred) => read(url) };
  const options = { resolve: { file: resolver, http: resolver }, dereference: circular };
  const resolved = await SwaggerParser[isValid ? 'dereference' : 'validate'](base, copy, options).catch(
    (cause: unknown) => {
      throw documentError(source, cause, document);
    },
  );
  const result = resolved as unknown as JsonObject;
  const left = findReference(result.paths ?? {}, '/paths');
  if (left !== undefined) throw circularReference(pointerIn(loops[0]) ?? left);
  return result;
}

/** A document that another one refers to. */
interface Referred {
  readonly url: string;
}

/** The first reference that stayed: one that cannot be resolved because it contains itself. */
function findReference(value: Json, at: JsonPointer): JsonPointer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isObject(value) && typeof value.$ref === 'string') return at;
  for (const [key, child] of Object.entries(value)) {
    const found = findReference(child, at + pointer(key));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The pointer in the fragment of a parser's path such as `file.yaml#/components/schemas/Error`. */
function pointerIn(path: string | undefined): JsonPointer | undefined {
  const fragment = path?.split('#')[1];
  return fragment === undefined ? undefined : decodeURIComponent(fragment);
}

function circularReference(at: JsonPointer): ContractError {
  const sentence = `The reference at ${at} leads back to a schema around it, and a judged operation uses that schema.`;
  const cure = 'Write the schema out to the depth that is in use.';
  return new ContractError('contract/circular-reference', sentence, cure, at);
}
