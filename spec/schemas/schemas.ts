import type { ErrorObject } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { Contract, MediaType, Operation, OperationId, Schema } from '../contract.ts';
import type { JsonPointer } from '../json.ts';
import { pointer } from '../json.ts';
import { ContractError } from '../loader/contract-error.ts';
import { once } from '../remember.ts';
import type { Direction } from './translate.ts';
import { translate } from './translate.ts';
import { createCompiler } from './vocabulary.ts';

/** One way in which a value breaks its schema. */
export interface SchemaFailure {
  /** The keyword that is broken, such as `required` or `pattern`. */
  readonly keyword: string;
  /** Where in the value; for `required` and `additionalProperties`, the object that lacks or has the property. */
  readonly at: JsonPointer;
  readonly message: string;
}

/** All the ways in which a value breaks one schema; empty where it is valid. */
export type Validate = (value: unknown) => readonly SchemaFailure[];

/** The compiled schemas of a contract; undefined where the contract has no schema at that place. */
export interface Validators {
  readonly requestBody: (operation: OperationId) => Validate | undefined;
  /** The schema of the request body as JSON Schema 2020-12, without what only responses hold. */
  readonly requestSchema: (operation: OperationId) => Schema | undefined;
  readonly parameter: (operation: OperationId, name: string) => Validate | undefined;
  /** `status` and `mediaType` are the contract's own keys, such as `default` and `application/json`. */
  readonly response: (operation: OperationId, status: string, mediaType: string) => Validate | undefined;
  readonly header: (operation: OperationId, status: string, name: string) => Validate | undefined;
}

/**
 * Compiles every schema of a contract once: each when it is first asked for, where `lazily`, and else all of them.
 * Throws ContractError, pointing at the schema, where one is unusable.
 */
export function compileContract(contract: Contract, { strictTypes = false, lazily = false } = {}): Validators {
  const places = Object.values(contract.operations).flatMap(schemasOf);
  const compile = createCache(createCompiler(strictTypes));
  const compiled = new Map(places.map((place) => [place.at, once(() => compile(place))]));
  if (!lazily) for (const validate of compiled.values()) validate();
  const at = (place: JsonPointer | undefined) => (place === undefined ? undefined : compiled.get(place)?.());
  const responseOf = (id: OperationId, status: string) => contract.operations[id]?.responses[status];
  return {
    requestBody: (id) => at(requestBodyOf(contract.operations[id])?.pointer),
    requestSchema: (id) => {
      const body = requestBodyOf(contract.operations[id]);
      return body === undefined ? undefined : translate(body.schema, 'request');
    },
    parameter: (id, name) => at(contract.operations[id]?.parameters.find((one) => one.name === name)?.pointer),
    response: (id, status, mediaType) => at(responseOf(id, status)?.content[mediaType]?.pointer),
    header: (id, status, name) => at((responseOf(id, status)?.pointer ?? '') + pointer('headers', name)),
  };
}

/** The JSON body of an operation, or its first where it has no `application/json`. */
function requestBodyOf(operation: Operation | undefined): MediaType | undefined {
  const content = operation?.requestBody?.content ?? {};
  return content['application/json'] ?? Object.values(content)[0];
}

interface SchemaPlace {
  /** Pointer of the object that holds the schema. */
  readonly at: JsonPointer;
  readonly schema: Schema;
  readonly direction: Direction;
}

function schemasOf({ parameters, requestBody, responses }: Operation): readonly SchemaPlace[] {
  const sent = [...parameters, ...Object.values(requestBody?.content ?? {})];
  const answered = Object.values(responses).flatMap((response) => [
    ...Object.values(response.content).map((type) => ({ at: type.pointer, schema: type.schema })),
    ...Object.entries(response.headers).map(([name, { schema }]) => ({
      at: response.pointer + pointer('headers', name),
      schema,
    })),
  ]);
  return [
    ...sent.map((part) => ({ at: part.pointer, schema: part.schema, direction: 'request' as const })),
    ...answered.map((part) => ({ ...part, direction: 'response' as const })),
  ];
}

/** Compiles each schema object once for a direction: dereferenced documents share them between responses. */
function createCache(ajv: Ajv2020): (place: SchemaPlace) => Validate {
  const known = { request: new Map<Schema, Validate>(), response: new Map<Schema, Validate>() };
  return (place) => {
    const cache = known[place.direction];
    const validate = cache.get(place.schema) ?? compileSchema(ajv, place);
    cache.set(place.schema, validate);
    return validate;
  };
}

/** Compiles one schema, which stands at `at`. Throws ContractError, pointing at it, where it is unusable. */
export function compileSchemaAt(at: JsonPointer, schema: Schema, direction: Direction): Validate {
  single ??= createCompiler(false);
  return compileSchema(single, { at, schema, direction });
}

/** The compiler of single schemas, made when the first one comes. */
let single: Ajv2020 | undefined;

function compileSchema(ajv: Ajv2020, { at, schema, direction }: SchemaPlace): Validate {
  try {
    const validate = ajv.compile(translate(schema, direction));
    return (value) => (validate(value) ? [] : (validate.errors ?? []).map(failureOf));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const sentence = `The schema at ${at}/schema cannot be used: ${reason}`;
    throw new ContractError('contract/schema', sentence, 'Correct the schema.', `${at}/schema`, { cause });
  }
}

function failureOf({ keyword, instancePath, message, params }: ErrorObject): SchemaFailure {
  const allowed: unknown = params.allowedValues;
  const values = Array.isArray(allowed) ? `: ${allowed.map((value) => JSON.stringify(value)).join(', ')}` : '';
  return { keyword, at: instancePath, message: (message ?? keyword) + values };
}
