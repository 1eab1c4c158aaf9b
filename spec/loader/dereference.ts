import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPI } from 'openapi-types';
import type { Json, JsonObject, JsonPointer } from '../json.ts';
import { isObject, pointer } from '../json.ts';
import { readReferred } from './bounded.ts';
import { ContractError } from './contract-error.ts';
import { documentError } from './document-error.ts';
import { isUrl, readSource } from './read.ts';

/**
 * Validates a document against OpenAPI 3.0 or 3.1 and resolves all of its references: from a file to files,
 * from a URL to its own origin, never across. Throws ContractError where it is invalid, incomplete or circular.
 */
export async function dereference(document: Json, source: string): Promise<JsonObject> {
  const copy = structuredClone(document) as unknown as OpenAPI.Document;
  const loops: string[] = [];
  const circular = { circular: 'ignore', onCircular: (path: string) => loops.push(path) } as const;
  const options = { resolve: resolversFor(source), dereference: circular };
  const resolved = await SwaggerParser.validate(source, copy, options).catch((cause: unknown) => {
    throw documentError(source, cause, document);
  });
  const result = resolved as unknown as JsonObject;
  const left = findReference(result.paths ?? {}, '/paths');
  if (left !== undefined) throw circularReference(pointerIn(loops[0]) ?? left);
  return result;
}

/** A document that another one refers to. */
interface Referred {
  readonly url: string;
}

function resolversFor(source: string): NonNullable<SwaggerParser.Options['resolve']> {
  if (!isUrl(source)) {
    const read = ({ url }: Referred) => readReferred(decodeURIComponent(url.replace(/^file:\/\//, '')), source);
    return { http: false, file: { read } };
  }
  const { origin } = new URL(source);
  const isSameOrigin = ({ url }: Referred) => URL.canParse(url) && new URL(url).origin === origin;
  return { file: false, http: { canRead: isSameOrigin, read: ({ url }: Referred) => readSource(url) } };
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
