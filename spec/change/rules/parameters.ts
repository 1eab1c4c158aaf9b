import type { Contract, Operation, Parameter } from '../../contract.ts';
import { isObject, type JsonPointer, pointer, valueAt } from '../../json.ts';
import { jsonKey } from '../shape/key.ts';
import { type Findings, fact, joined, none, pair } from './findings.ts';
import type { StructuralRule } from './structural-rules.ts';

/** What the parameters of an operation differ in. */
export function parameters(old: Operation, now: Operation, before: Contract, after: Contract): Findings {
  const removed = old.parameters.filter((one) => sameIn(now, one) === undefined);
  return joined([
    ...removed.map((one) => told(old, one, 'parameter-removed', 'is gone', one.pointer, null)),
    ...now.parameters.map((one) => {
      const former = sameIn(old, one);
      return former === undefined ? added(now, one) : changed(now, former, one, before, after);
    }),
  ]);
}

/** The parameter of the same name and place; header names are the same in any case (RFC 9110 section 5.1). */
function sameIn({ parameters }: Operation, { name, in: place }: Parameter): Parameter | undefined {
  const key = (text: string) => (place === 'header' ? text.toLowerCase() : text);
  return parameters.find((other) => other.in === place && key(other.name) === key(name));
}

function added(operation: Operation, one: Parameter): Findings {
  return one.required
    ? told(operation, one, 'parameter-required', 'is new and must be sent', null, one.pointer)
    : told(operation, one, 'parameter-added', 'is new', null, one.pointer);
}

function changed(operation: Operation, old: Parameter, now: Parameter, before: Contract, after: Contract): Findings {
  const tell = (rule: StructuralRule, what: string) => told(operation, now, rule, what, old.pointer, now.pointer);
  const [oldStyle, newStyle] = [styleOf(old, before), styleOf(now, after)];
  return joined([
    !old.required && now.required ? tell('parameter-required', 'must be sent and could be left out') : none,
    old.required && !now.required ? tell('parameter-optional', 'may be left out and had to be sent') : none,
    oldStyle === newStyle ? none : tell('parameter-style-changed', `is written as ${newStyle} and was as ${oldStyle}`),
    pair({
      side: 'parameter',
      operation: operation.id,
      subject: subjectOf(now),
      name: now.name,
      status: null,
      mediaType: null,
      old: { schema: old.schema, pointer: schemaPointer(old, before) },
      new: { schema: now.schema, pointer: schemaPointer(now, after) },
    }),
  ]);
}

function subjectOf({ name, in: place }: Parameter): string {
  return `the ${place} parameter ${name}`;
}

function told(
  { id }: Operation,
  one: Parameter,
  rule: StructuralRule,
  what: string,
  old: JsonPointer | null,
  now: JsonPointer | null,
): Findings {
  const subject = subjectOf(one);
  const says = `T${subject.slice(1)} ${what}.`;
  return fact({ rule, operation: id, says, old, new: now, about: subject });
}

/** How a parameter is written (OpenAPI 3.0.3, section "Parameter Object": `style`, `explode`, `content`). */
function styleOf({ in: place, pointer: at, schema }: Parameter, { document }: Contract): string {
  const raw = valueAt(document, at);
  if (!isObject(raw)) return 'usual';
  if (isObject(raw.content)) return `${Object.keys(raw.content)[0]}`;
  // Of a value without parts, all but the matrix and label styles look alike.
  const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  const style = typeof raw.style === 'string' ? raw.style : usual;
  const explode = typeof raw.explode === 'boolean' ? raw.explode : style === 'form';
  const hasParts = /array|object/.test(jsonKey(schema.type ?? 'array'));
  return hasParts ? `${style}${explode ? ', exploded' : ''}` : style;
}

function schemaPointer({ pointer: at }: Parameter, { document }: Contract): JsonPointer {
  const content = valueAt(document, at + pointer('content'));
  return isObject(content) ? at + pointer('content', Object.keys(content)[0] ?? '', 'schema') : at + pointer('schema');
}
