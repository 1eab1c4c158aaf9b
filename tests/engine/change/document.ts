import { compareContracts } from '../../../engine/change/compare.ts';
import type { Change } from '../../../spec/change/change.ts';
import type { ComparedContract } from '../../../spec/change/side.ts';
import { isObject, type Json, type JsonObject, tokensOf } from '../../../spec/json.ts';
import { operationsOf } from '../../../spec/loader/operations.ts';

/** One step of an edit: what stands at a pointer is replaced, or taken away where there is no value. */
export interface Edit {
  readonly at: string;
  readonly value?: Json;
}

/** A document without references in which every kind of structure occurs once. */
export const plainDocument: JsonObject = {
  openapi: '3.0.3',
  info: { title: 'Plain', version: '1' },
  security: [{ Token: [] }],
  components: {
    securitySchemes: {
      Token: { type: 'apiKey', in: 'header', name: 'Authorization' },
      Basic: { type: 'http', scheme: 'basic' },
      Bearer: { type: 'http', scheme: 'bearer' },
    },
  },
  paths: {
    '/api/v2/authorizations': {
      get: {
        parameters: [
          { name: 'user', in: 'query', schema: { type: 'string' } },
          { name: 'limit', in: 'query', required: true, schema: { type: 'integer', maximum: 100, default: 20 } },
          { name: 'Zap-Trace-Span', in: 'header', schema: { type: 'string' } },
          { name: 'fields', in: 'query', schema: { type: 'array', items: { enum: ['id', 'token'] } } },
        ],
        responses: {
          '200': {
            description: 'rows',
            headers: {
              'X-Total': { required: true, schema: { type: 'integer', minimum: 0 } },
              'X-Build': { schema: { type: 'string' } },
            },
            content: { 'application/json': { schema: { type: 'object', properties: { links: { type: 'object' } } } } },
          },
          '404': {
            description: 'none',
            content: { 'application/json': { schema: { type: 'object', required: ['code'] } } },
          },
          default: {
            description: 'failed',
            content: { 'application/json': { schema: { type: 'object', required: ['code'] } } },
          },
        },
      },
      post: {
        requestBody: {
          content: {
            'application/json': { schema: { type: 'object' } },
            'application/xml': { schema: { type: 'string' } },
          },
        },
        responses: { '201': { description: 'made' }, '400': { description: 'refused' } },
      },
    },
    '/api/v2/signin': { post: { security: [{ Basic: [] }], responses: { '204': { description: 'in' } } } },
  },
};

/** The document with edits made in it, one after the other. */
export function edited(document: Json, edits: readonly Edit[]): Json {
  return edits.reduce((text, { at, value }) => replaced(text, tokensOf(at), value), document);
}

function replaced(target: Json, [token, ...rest]: readonly string[], value: Json | undefined): Json {
  if (token === undefined) return value ?? null;
  if (Array.isArray(target)) {
    const items: readonly Json[] = target;
    const index = token === '-' ? items.length : Number(token);
    if (rest.length === 0) return value === undefined ? items.toSpliced(index, 1) : items.toSpliced(index, 1, value);
    return items.with(index, replaced(items[index] ?? null, rest, value));
  }
  const object = isObject(target) ? target : {};
  const { [token]: old, ...others } = object;
  if (rest.length === 0 && value === undefined) return others;
  return { ...object, [token]: rest.length === 0 ? (value ?? null) : replaced(old ?? {}, rest, value) };
}

function compared(document: JsonObject): ComparedContract {
  const contract = {
    ...{ title: 'Plain', version: '1', source: 'plain.json', digest: '', corrections: [], warnings: [], document },
    operations: operationsOf(document),
  };
  return { contract, place: (pointer) => ({ source: 'plain.json', pointer, line: null }) };
}

/** The changes between two documents without references. */
export async function changesBetween(old: Json, now: Json): Promise<readonly Change[]> {
  return (await compareContracts(compared(old as JsonObject), compared(now as JsonObject))).changes;
}
