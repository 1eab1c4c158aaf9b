import { type Difference, type Facet, placeOf } from '../difference/difference.ts';
import { type BoundName, everyType, type Shape } from '../shape/shape.ts';

/** One sentence on a difference of a subject such as `the request body`. */
export function sentence(subject: string, difference: Difference, rule: string): string {
  const { facet, name, steps, old, new: now } = difference;
  const place = placeOf(steps);
  const where = `${subject[0]?.toUpperCase()}${subject.slice(1)}${place === '' ? '' : `, at ${place}`}`;
  const member = `the property ${name}`;
  switch (facet) {
    case 'required':
      return rule.endsWith('required')
        ? `${where}: ${member} must be there, and could be left out.`
        : `${where}: ${member} may be left out, and had to be there.`;
    case 'property-added':
      return `${where}: ${member} is new.`;
    case 'property-removed':
      return `${where}: ${member} is not described any longer.`;
    case 'read-only':
      return `${where}: it is ${now.notes.readOnly === true ? 'not to be sent' : 'to be sent'} (readOnly).`;
    case 'write-only':
      return `${where}: it is ${now.notes.writeOnly === true ? 'not to be expected' : 'to be expected'} (writeOnly).`;
    default: {
      const [before, after] = [described(facet, old), described(facet, now)];
      const changed = before === after ? `its ${words[facet] ?? 'schema'} changed` : `${after}; before, ${before}`;
      const doubt = rule.endsWith('-undecided') ? ' No value was found that tells the two apart.' : '';
      return `${where}: ${changed}.${doubt}`;
    }
  }
}

const words: Readonly<Partial<Record<Facet, string>>> = {
  alternatives: 'alternatives (oneOf, anyOf)',
  excluded: 'exclusion (not)',
  schema: 'schema',
};

/** The longest list of values that is written out. */
const longest = 12;

/** What a shape demands in one respect, as a clause. */
function described(facet: Facet, shape: Shape): string {
  const { bounds, patterns, formats, multiples, values } = shape;
  switch (facet) {
    case 'type':
    case 'nullable':
      return shape.types.length === everyType.length ? 'of any type' : `of type ${shape.types.join(' or ')}`;
    case 'values':
      return values === null ? 'any value' : `one of ${listed(values.map((value) => JSON.stringify(value)))}`;
    case 'length':
      return between(bounds, 'minLength', 'maxLength', 'characters');
    case 'item-count':
      return between(bounds, 'minItems', 'maxItems', 'items');
    case 'property-count':
      return between(bounds, 'minProperties', 'maxProperties', 'properties');
    case 'range':
      return range(bounds);
    case 'multiple':
      return multiples.length === 0 ? 'any number' : `a multiple of ${multiples.join(' and ')}`;
    case 'pattern':
      return patterns.length === 0 ? 'any text' : `a text like ${patterns.join(' and ')}`;
    case 'format':
      return formats.length === 0 ? 'of no format' : `of the format ${formats.join(' and ')}`;
    case 'unique-items':
      return shape.unique ? 'no item twice' : 'items may be alike';
    case 'additional-properties':
      return additional(shape);
    case 'default':
      return shape.notes.default === undefined ? 'no default' : `the default ${JSON.stringify(shape.notes.default)}`;
    default:
      return '';
  }
}

function additional({ additional }: Shape): string {
  if (additional === null) return 'properties of other names may be anything';
  return additional.types.length === 0
    ? 'properties of other names are refused'
    : 'properties of other names have a schema';
}

function between(bounds: Shape['bounds'], least: BoundName, most: BoundName, unit: string): string {
  const [low, high] = [bounds[least] ?? 0, bounds[most]];
  if (high === undefined) return low === 0 ? `any number of ${unit}` : `at least ${low} ${unit}`;
  return low === high ? `${low} ${unit}` : `${low} to ${high} ${unit}`;
}

function range({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: Shape['bounds']): string {
  const all = [
    minimum === undefined ? [] : [`at least ${minimum}`],
    exclusiveMinimum === undefined ? [] : [`more than ${exclusiveMinimum}`],
    maximum === undefined ? [] : [`at most ${maximum}`],
    exclusiveMaximum === undefined ? [] : [`less than ${exclusiveMaximum}`],
  ].flat();
  return all.length === 0 ? 'any number' : all.join(' and ');
}

function listed(texts: readonly string[]): string {
  const more = texts.length - longest;
  return more > 0 ? `${texts.slice(0, longest).join(', ')} and ${more} more` : texts.join(', ');
}
