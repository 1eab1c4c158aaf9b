import { remember } from '../../remember.ts';
import { fits, hasType } from './fits.ts';
import { distinct, shapeKey } from './key.ts';
import { meet } from './meet.ts';
import { affirmed, isFree } from './negation.ts';
import { anything, type BoundName, everyType, nothing, type Shape, type TypeName } from './shape.ts';
import { joinBranches } from './union.ts';

/** The shape with everything left out that demands nothing, and each demand in one form. */
export const tidy: (shape: Shape) => Shape = remember(tidyOnce);

/** The shape of the values that have both shapes. */
export function both(one: Shape, other: Shape): Shape {
  return tidy(meet(one, other));
}

function tidyOnce(raw: Shape): Shape {
  const shape = withMembers(raw);
  const plainer = affirmed(shape);
  if (plainer !== undefined) return tidy(plainer);
  const { unions, joined } = joinedUnions(shape);
  if (joined.length > 0) return tidy(joined.reduce(meet, { ...shape, unions }));
  const plain = withTypes({ ...shape, unions });
  return plain.values === null ? withBounds(plain) : withValues(plain);
}

/** The members tidied, without those that demand nothing. */
function withMembers(shape: Shape): Shape {
  const additional = shape.additional === null ? null : tidy(shape.additional);
  const rest = isFree(additional) ? null : additional;
  const items = shape.items === null ? null : tidy(shape.items);
  const properties = Object.entries(shape.properties).map(([name, property]) => [name, tidy(property)] as const);
  const kept = properties.filter(
    ([, property]) => shapeKey(property) !== shapeKey(rest ?? anything) || isNoted(property),
  );
  return {
    ...shape,
    properties: Object.fromEntries(kept),
    additional: rest,
    items: isFree(items) ? null : items,
    not: distinctShapes(shape.not.map(tidy).filter(({ types }) => types.length > 0)),
  };
}

/** Whether a property that demands nothing still says something to users: that it is there. */
function isNoted({ at }: Shape): boolean {
  return at !== '';
}

/** Unions as they stay, and those that come down to one shape. */
function joinedUnions({ unions }: Shape): { readonly unions: Shape['unions']; readonly joined: readonly Shape[] } {
  const each = unions.map((union) => joinBranches({ ...union, branches: union.branches.map(tidy) }, isFree));
  const left = each.filter((one) => 'branches' in one);
  return { unions: left, joined: each.filter((one) => 'types' in one) };
}

function distinctShapes(shapes: readonly Shape[]): readonly Shape[] {
  return [...new Map(shapes.map((shape) => [shapeKey(shape), shape])).values()];
}

/** Only demands on types that a value may have; an object that cannot be is no type of it. */
function withTypes(shape: Shape): Shape {
  const blocked = shape.required.some((name) => (shape.properties[name] ?? shape.additional)?.types.length === 0);
  const whole =
    shape.multiples.some(Number.isInteger) || shape.formats.includes('int32') || shape.formats.includes('int64');
  const types = shape.types
    .filter((type) => type !== 'object' || !blocked)
    .map((type): TypeName => (type === 'number' && whole ? 'integer' : type))
    .toSorted();
  if (types.length === 0) return { ...nothing, at: shape.at, places: shape.places, notes: shape.notes };
  const has = (...names: readonly TypeName[]) => types.some((type) => names.includes(type));
  const numeric = has('number', 'integer');
  return {
    ...shape,
    types,
    bounds: Object.fromEntries(
      Object.entries(shape.bounds).filter(([name]) => {
        if (name.endsWith('Length')) return has('string');
        if (name.endsWith('Items')) return has('array');
        return name.endsWith('Properties') ? has('object') : numeric;
      }),
    ),
    multiples: numeric ? shape.multiples.filter((step) => step !== 1) : [],
    patterns: has('string') ? shape.patterns.filter((pattern) => !['', '.*'].includes(pattern)) : [],
    formats: shape.formats.filter((format) => speaksOf(format, has('string'), numeric)),
    unique: shape.unique && has('array'),
    required: has('object') ? shape.required : [],
    properties: has('object') ? shape.properties : {},
    additional: has('object') ? shape.additional : null,
    items: has('array') ? shape.items : null,
  };
}

/** Whether the validators check a format of a value of those types. */
function speaksOf(format: string, ofTexts: boolean, ofNumbers: boolean): boolean {
  if (['float', 'double', 'password', 'binary', 'int64'].includes(format)) return false;
  return format === 'int32' ? ofNumbers : ofTexts;
}

/** A list of values is all that counts, and only of those that keep the other demands. */
function withValues(shape: Shape): Shape {
  const values = distinct((shape.values ?? []).filter((value) => fits({ ...shape, values: null }, value)));
  const { notes, at, places, others } = shape;
  if (values.length === 0) return { ...nothing, notes, at, places };
  const types = everyType.filter((type) => values.some((value) => hasType(value, type)));
  const isNull = types.length === 1 && types[0] === 'null';
  return { ...anything, types, values: isNull ? null : values, others, notes, at, places };
}

const zeros: readonly BoundName[] = ['minLength', 'minItems', 'minProperties'];

/** Bounds without those that every value keeps, and in one spelling where there are two. */
function withBounds(shape: Shape): Shape {
  const { minimum, exclusiveMinimum: above, maximum, exclusiveMaximum: below, ...sizes } = shape.bounds;
  const whole = shape.types.includes('integer');
  const kept = Object.entries(sizes).filter(([name, bound]) => {
    if (name === 'minProperties' && bound <= shape.required.length) return false;
    return bound > 0 || !zeros.includes(name as BoundName);
  });
  return {
    ...shape,
    bounds: { ...Object.fromEntries(kept), ...lower(minimum, above, whole), ...upper(maximum, below, whole) },
  };
}

function lower(least: number | undefined, above: number | undefined, whole: boolean): Shape['bounds'] {
  if (whole) {
    const bounds = [
      ...(least === undefined ? [] : [Math.ceil(least)]),
      ...(above === undefined ? [] : [Math.floor(above) + 1]),
    ];
    return bounds.length === 0 ? {} : { minimum: Math.max(...bounds) };
  }
  if (above !== undefined && (least === undefined || above >= least)) return { exclusiveMinimum: above };
  return least === undefined ? {} : { minimum: least };
}

function upper(most: number | undefined, below: number | undefined, whole: boolean): Shape['bounds'] {
  const mirrored = lower(most === undefined ? most : -most, below === undefined ? below : -below, whole);
  const { minimum, exclusiveMinimum } = mirrored;
  return {
    ...(minimum !== undefined && { maximum: -minimum }),
    ...(exclusiveMinimum !== undefined && { exclusiveMaximum: -exclusiveMinimum }),
  };
}
