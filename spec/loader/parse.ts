import { isMap, isScalar, isSeq, parseDocument as parseYamlDocument } from 'yaml';
import type { JsonObject, JsonPointer } from '../json.ts';
import { isObject, pointer } from '../json.ts';
import { ContractError } from './contract-error.ts';
import { separateSiblings } from './siblings.ts';

/** A document, and the places of its names that stand twice in one object, of which the last counts. */
export interface Parsed {
  readonly document: JsonObject;
  readonly repeated: readonly JsonPointer[];
}

/**
 * The document of OpenAPI 3.0 or 3.1 that a text holds, in JSON or YAML, with what `amend` makes of it; its version is one
 * that parsers know. Throws ContractError where it holds none.
 */
export function parseDocument(text: string, source: string, amend = (document: JsonObject) => document): Parsed {
  const { value, repeated } = parseText(text, source);
  return { document: openApi(isObject(value) ? amend(value) : value, source), repeated };
}

/** The document of OpenAPI 3.0 or 3.1 that a text holds, as it is written. Throws ContractError where it holds none. */
export function writtenDocument(text: string, source: string): JsonObject {
  const { value } = parseText(text, source);
  openApi(value, source);
  return value as JsonObject;
}

function openApi(document: unknown, source: string): JsonObject {
  if (!isObject(document)) throw notOpenApi(source);
  if ('swagger' in document) throw unsupported(`Swagger ${String(document.swagger)}`, source, '/swagger');
  const version = document.openapi;
  if (version === undefined) throw notOpenApi(source);
  const minor = /^3\.([01])(?:\.\d+)?$/.exec(String(version))?.[1];
  if (minor === undefined) throw unsupported(`OpenAPI ${String(version)}`, source, '/openapi');
  const { paths = minor === '1' ? {} : null } = document;
  if (!isObject(paths)) throw notOpenApi(source);
  return minor === '1'
    ? { ...(separateSiblings(document) as JsonObject), paths: separateSiblings(paths), openapi: '3.1.0' }
    : { ...document, openapi: '3.0.3' };
}

interface Value {
  readonly value: unknown;
  readonly repeated: readonly JsonPointer[];
}

function parseText(text: string, source: string): Value {
  try {
    return { value: JSON.parse(text), repeated: [] };
  } catch {
    return parseYaml(text, source);
  }
}

function parseYaml(text: string, source: string): Value {
  const document = parseYamlDocument(text);
  const [error] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  if (error !== undefined) throw notYaml(error, source);
  try {
    return { value: document.toJS(), repeated: document.errors.length === 0 ? [] : repeatedIn(document.contents, '') };
  } catch (cause) {
    throw notYaml(cause, source);
  }
}

/** The places of all names that stand a second time in their object. */
function repeatedIn(node: unknown, at: JsonPointer): readonly JsonPointer[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => repeatedIn(item, at + pointer(index)));
  if (!isMap(node)) return [];
  const places = node.items.map(({ key }) => at + pointer(String(isScalar(key) ? key.value : key)));
  const again = places.filter((place, index) => places.indexOf(place) < index);
  return [...again, ...node.items.flatMap(({ value }, index) => repeatedIn(value, places[index] ?? at))];
}

function notYaml(cause: unknown, source: string): ContractError {
  const where = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  const sentence = `The contract ${source} is neither JSON nor YAML: ${where}`;
  const cure = 'Mend the document at the line that is named.';
  return new ContractError('contract/not-yaml', sentence, cure, '', { cause });
}

function notOpenApi(source: string): ContractError {
  const sentence = `The contract ${source} is not an OpenAPI document: it lacks "openapi" or "paths".`;
  return new ContractError('contract/not-openapi', sentence, 'Give a document of OpenAPI 3.0 or 3.1.');
}

function unsupported(found: string, source: string, at: string): ContractError {
  const sentence = `The contract ${source} is ${found}; only OpenAPI 3.0 and 3.1 are supported.`;
  return new ContractError('contract/unsupported-version', sentence, 'Convert the document to OpenAPI 3.0 or 3.1.', at);
}
