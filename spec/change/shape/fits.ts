import { fullFormats } from 'ajv-formats/dist/formats.js';
import { isObject, type Json } from '../../json.ts';
import { linearPattern } from '../../linear-pattern.ts';
import { jsonKey } from './key.ts';
import { type BoundName, propertyOf, type Shape, type TypeName } from './shape.ts';

/** Whether a value has a type (JSON Schema 2020-12 Validation, section 6.1.1). */
export function hasType(value: Json, type: TypeName): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** Whether a value has a shape, as far as it is told by more than `others`: what the compiled schemas then prove. */
export function fits(shape: Shape, value: Json): boolean {
  if (!shape.types.some((type) => hasType(value, type))) return false;
  if (shape.values !== null && !shape.values.some((one) => jsonKey(one) === jsonKey(value))) return false;
  return (
    fitsKeywords(shape, value) &&
    shape.unions.every(({ kind, branches }) => {
      const met = branches.filter((branch) => fits(branch, value)).length;
      return kind === 'anyOf' ? met > 0 : met === 1;
    }) &&
    !shape.not.some((not) => fits(not, value))
  );
}

function fitsKeywords(shape: Shape, value: Json): boolean {
  if (typeof value === 'string') return fitsText(shape, value);
  if (typeof value === 'number') return fitsNumber(shape, value);
  if (Array.isArray(value)) return fitsArray(shape, value);
  if (!isObject(value)) return true;
  const names = Object.keys(value);
  return (
    within(shape, names.length, 'minProperties', 'maxProperties') &&
    shape.required.every((name) => names.includes(name)) &&
    names.every((name) => fits(propertyOf(shape, name), value[name] ?? null))
  );
}

function fitsText({ bounds, patterns, formats }: Shape, value: string): boolean {
  return (
    within({ bounds }, Array.from(value).length, 'minLength', 'maxLength') &&
    patterns.every((pattern) => matches(pattern, value)) &&
    formats.every((format) => hasFormat(format, value))
  );
}

function fitsNumber({ bounds, multiples, formats }: Shape, value: number): boolean {
  const { exclusiveMinimum = Number.NEGATIVE_INFINITY, exclusiveMaximum = Number.POSITIVE_INFINITY } = bounds;
  return (
    within({ bounds }, value, 'minimum', 'maximum') &&
    value > exclusiveMinimum &&
    value < exclusiveMaximum &&
    multiples.every((step) => Number.isInteger(value / step)) &&
    formats.every((format) => hasFormat(format, value))
  );
}

function fitsArray({ bounds, unique, items }: Shape, value: readonly Json[]): boolean {
  return (
    within({ bounds }, value.length, 'minItems', 'maxItems') &&
    (!unique || new Set(value.map(jsonKey)).size === value.length) &&
    (items === null || value.every((item) => fits(items, item)))
  );
}

function within({ bounds }: Pick<Shape, 'bounds'>, size: number, least: BoundName, most: BoundName): boolean {
  return size >= (bounds[least] ?? Number.NEGATIVE_INFINITY) && size <= (bounds[most] ?? Number.POSITIVE_INFINITY);
}

/** Whether a text matches a pattern; true where the pattern cannot be used. */
function matches(pattern: string, value: string): boolean {
  try {
    return linearPattern(pattern).test(value);
  } catch {
    return true;
  }
}

/** Whether a text or number has a format, as the validators check it. */
export function hasFormat(name: string, value: string | number): boolean {
  const format: unknown = Object.hasOwn(fullFormats, name) ? fullFormats[name as keyof typeof fullFormats] : true;
  if (format instanceof RegExp) return typeof value !== 'string' || format.test(value);
  if (typeof format === 'function') return typeof value !== 'string' || format(value);
  if (!isObject(format)) return true;
  const { type = 'string', validate } = format as { readonly type?: string; readonly validate?: unknown };
  if (typeof value !== type || typeof validate === 'boolean') return true;
  return validate instanceof RegExp ? validate.test(String(value)) : (validate as (one: unknown) => boolean)(value);
}
