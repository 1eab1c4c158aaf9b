import type { MediaType, Operation, OperationId, Parameter, ResponseContract } from '../contract.ts';
import { routes } from '../contract.ts';
import type { Json, JsonObject, JsonPointer } from '../json.ts';
import { isObject, pointer } from '../json.ts';
import { securityOf } from '../security.ts';
import { methods, operationIdAt, serversOf } from './routes.ts';

/** The judged operations of a dereferenced, valid document, by the vendor's operation ids. */
export function operationsOf(document: JsonObject): Readonly<Partial<Record<OperationId, Operation>>> {
  const found: Partial<Record<OperationId, Operation>> = {};
  for (const [path, item] of entriesOf(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (!isObject(operation)) continue;
      const id = operationIdAt(method, path, serversOf(document, item, operation));
      if (id !== undefined) found[id] ??= readOperation(id, document, path, method);
    }
  }
  return found;
}

function readOperation(id: OperationId, document: JsonObject, path: string, method: string): Operation {
  const item = objectIn(objectIn(document, 'paths'), path);
  const operation = objectIn(item, method);
  const itemPointer = pointer('paths', path);
  const at = itemPointer + pointer(method);
  const body = operation.requestBody;
  const responses = entriesOf(operation.responses).map(
    ([status, response]) => [status, readResponse(status, response, at + pointer('responses', status))] as const,
  );
  return {
    id,
    method: routes[id].method,
    path: routes[id].path,
    parameters: mergeParameters(readParameters(item, itemPointer, id), readParameters(operation, at, id)),
    ...(isObject(body) && { requestBody: readBody(body, at + pointer('requestBody')) }),
    responses: Object.fromEntries(responses),
    security: securityOf(document, operation),
    pointer: at,
  };
}

/** Parameters of an operation override those of its path (OpenAPI 3.0.3, section "Operation Object"). */
function mergeParameters(shared: readonly Parameter[], own: readonly Parameter[]): readonly Parameter[] {
  const overridden = (parameter: Parameter) =>
    own.some(({ name, in: place }) => name === parameter.name && place === parameter.in);
  return [...shared.filter((parameter) => !overridden(parameter)), ...own];
}

/** Headers that OpenAPI describes elsewhere; a parameter of that name is to be ignored (section "Parameter Object"). */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

function readParameters(holder: JsonObject, at: JsonPointer, id: OperationId): readonly Parameter[] {
  const list = Array.isArray(holder.parameters) ? holder.parameters.filter(isObject) : [];
  return list
    .map((parameter, index) => readParameter(parameter, at + pointer('parameters', index), id))
    .filter(({ name, in: place }) => !(place === 'header' && ignoredHeaders.has(name.toLowerCase())));
}

function readParameter(parameter: JsonObject, at: JsonPointer, id: OperationId): Parameter {
  const place = parameter.in as Parameter['in'];
  const content = entriesOf(parameter.content)[0]?.[1];
  return {
    name: place === 'path' ? pathParameterName(id) : String(parameter.name),
    in: place,
    required: parameter.required === true,
    schema: objectIn(content ?? parameter, 'schema'),
    pointer: at,
  };
}

/** The name that the route gives its only parameter; what a document calls it does not show on the wire. */
function pathParameterName(id: OperationId): string {
  return /\{(.*)\}/.exec(routes[id].path)?.[1] ?? '';
}

function readBody(body: JsonObject, at: JsonPointer): NonNullable<Operation['requestBody']> {
  return { required: body.required === true, content: readContent(body.content, at) };
}

function readResponse(status: string, response: JsonObject, at: JsonPointer): ResponseContract {
  const headers = entriesOf(response.headers)
    .filter(([name]) => name.toLowerCase() !== 'content-type')
    .map(
      ([name, header]) => [name, { required: header.required === true, schema: objectIn(header, 'schema') }] as const,
    );
  return {
    status,
    content: readContent(response.content, at),
    headers: Object.fromEntries(headers),
    pointer: at,
  };
}

function readContent(content: Json | undefined, at: JsonPointer): Readonly<Record<string, MediaType>> {
  const types = entriesOf(content).map(([name, type]) => {
    return [name, { schema: objectIn(type, 'schema'), pointer: at + pointer('content', name) }] as const;
  });
  return Object.fromEntries(types);
}

function objectIn(holder: JsonObject, key: string): JsonObject {
  const value = holder[key];
  return isObject(value) ? value : {};
}

function entriesOf(value: Json | undefined): readonly (readonly [string, JsonObject])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => (isObject(member) ? [[key, member] as const] : []));
}
