import { parse } from 'yaml';
import type { JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import { ContractError } from './contract-error.ts';

/** The OpenAPI 3.0 document that a text holds, in JSON or YAML. Throws ContractError where it holds none. */
export function parseDocument(text: string, source: string): JsonObject {
  const document = parseText(text, source);
  if (!isObject(document)) throw notOpenApi(source);
  if ('swagger' in document) throw unsupported(`Swagger ${String(document.swagger)}`, source, '/swagger');
  const version = document.openapi;
  if (version === undefined) throw notOpenApi(source);
  if (!/^3\.0\.\d+$/.test(String(version))) throw unsupported(`OpenAPI ${String(version)}`, source, '/openapi');
  if (!isObject(document.paths)) throw notOpenApi(source);
  return document;
}

function parseText(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseYaml(text, source);
  }
}

function parseYaml(text: string, source: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const where = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    const sentence = `The contract ${source} is neither JSON nor YAML: ${where}`;
    throw new ContractError('contract/not-yaml', sentence, 'Mend the document at the line that is named.', '', {
      cause,
    });
  }
}

function notOpenApi(source: string): ContractError {
  const sentence = `The contract ${source} is not an OpenAPI document: it lacks "openapi" or "paths".`;
  return new ContractError('contract/not-openapi', sentence, 'Give an OpenAPI 3.0 document.');
}

function unsupported(found: string, source: string, at: string): ContractError {
  const sentence = `The contract ${source} is ${found}; only OpenAPI 3.0 is supported.`;
  return new ContractError('contract/unsupported-version', sentence, 'Convert the document to OpenAPI 3.0.', at);
}
