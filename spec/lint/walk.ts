import type { OperationId } from '../contract.ts';
import { isObject, type Json, type JsonObject, type JsonPointer, pointer } from '../json.ts';
import { methods, operationIdAt, serversOf } from '../loader/routes.ts';
import type { Direction } from '../schemas/translate.ts';
import { located } from './resolve.ts';
import { SchemaWalk } from './schema-walk.ts';
import type { BareSite, OperationSite, Subject, ValueSite } from './subject.ts';

/** The judged operations of a document as it is written, and the schemas and values that they are made of. */
export function subjectOf(document: JsonObject): Subject {
  const operations = operationsIn(document);
  const walk = new OperationWalk(document);
  for (const operation of operations) walk.visit(operation);
  return { document, operations, schemas: walk.schemas.sites(), values: walk.values(), bare: walk.bare };
}

function operationsIn(document: JsonObject): readonly OperationSite[] {
  const found = new Map<OperationId, OperationSite>();
  for (const [path, written] of entriesOf(document.paths)) {
    const item = located(document, pointer('paths', path), written);
    for (const method of methods) {
      const operation = item?.value[method];
      if (item === undefined || !isObject(operation)) continue;
      const id = operationIdAt(method, path, serversOf(document, item.value, operation));
      if (id !== undefined && !found.has(id)) found.set(id, { id, at: item.at + pointer(method), operation });
    }
  }
  return [...found.values()];
}

/** Goes through the parts of operations. */
class OperationWalk {
  readonly schemas: SchemaWalk;
  readonly bare: BareSite[] = [];
  readonly #document: JsonObject;
  readonly #values: ValueSite[] = [];

  constructor(document: JsonObject) {
    this.#document = document;
    this.schemas = new SchemaWalk(document);
  }

  values(): readonly ValueSite[] {
    return [...this.schemas.values, ...this.#values].filter(
      ({ at }, index, all) => all.findIndex((one) => one.at === at) === index,
    );
  }

  visit({ id, at, operation }: OperationSite): void {
    const { parameters, requestBody, responses } = operation;
    const list = Array.isArray(parameters) ? (parameters as readonly Json[]) : [];
    for (const [index, one] of list.entries()) this.#parameter(at + pointer('parameters', index), one, id);
    const body = located(this.#document, at + pointer('requestBody'), requestBody);
    if (body !== undefined)
      this.#content(body.at, body.value, { id, direction: 'request', of: `the request body of ${id}` });
    for (const [status, written] of entriesOf(responses)) {
      const response = located(this.#document, at + pointer('responses', status), written);
      if (response === undefined) continue;
      const of = `the ${status} response of ${id}`;
      this.#content(response.at, response.value, { id, direction: 'response', of });
      for (const [name, one] of entriesOf(response.value.headers)) {
        const header = located(this.#document, response.at + pointer('headers', name), one);
        if (header !== undefined)
          this.#typed(header.at, header.value, { id, direction: 'response', of: `the header ${name} of ${of}`, name });
      }
    }
  }

  #parameter(at: JsonPointer, written: Json, id: OperationId): void {
    const parameter = located(this.#document, at, written);
    if (parameter === undefined) return;
    const name = String(parameter.value.name);
    this.#typed(parameter.at, parameter.value, {
      id,
      direction: 'request',
      of: `the parameter ${name} of ${id}`,
      name,
    });
  }

  #content(at: JsonPointer, holder: JsonObject, context: Context): void {
    for (const [type, media] of entriesOf(holder.content))
      this.#typed(at + pointer('content', type), media, { ...context, of: context.of });
  }

  /** What has a schema and examples of it: a parameter, a header, a body of one media type. */
  #typed(at: JsonPointer, holder: JsonObject, { id, direction, of, name = null }: Context): void {
    const { schema, example, examples } = holder;
    if (!isObject(schema)) {
      if (!isObject(holder.content)) this.bare.push({ at, of });
      return;
    }
    this.schemas.visit({ at: at + pointer('schema'), schema, direction, operation: id, of, name, whole: true });
    const add = (place: JsonPointer, value: Json, taken: JsonPointer) =>
      this.#values.push({ at: place, value, kind: 'example', holder: taken, schema, direction });
    if (example !== undefined) add(at + pointer('example'), example, at + pointer('example'));
    for (const [key, written] of entriesOf(examples)) {
      const one = located(this.#document, at + pointer('examples', key), written);
      const value = one?.value.value;
      if (one !== undefined && value !== undefined)
        add(one.at + pointer('value'), value, at + pointer('examples', key));
    }
  }
}

interface Context {
  readonly id: OperationId;
  readonly direction: Direction;
  readonly of: string;
  readonly name?: string | null;
}

function entriesOf(value: Json | undefined): readonly (readonly [string, JsonObject])[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => (isObject(member) ? [[key, member] as const] : []));
}
