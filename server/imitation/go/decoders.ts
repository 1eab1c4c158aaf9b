import { parseResourceID } from '../http/resource-ids.ts';
import type { GoValue } from './json.ts';

/** Where a decoder stands: the struct and the path of its field, and the first mismatch of kinds so far. */
interface Place {
  readonly struct: string;
  readonly path: readonly string[];
  readonly mismatches: string[];
}

/** How a JSON value becomes a value of a Go type; `previous` is what an earlier member of the same name left. */
export interface Decoder<Value> {
  readonly zero: Value;
  decode(value: GoValue, previous: Value, place: Place): Value;
}

/**
 * Decodes a value as Go's `json.Unmarshal` does. Throws an Error with Go's message: of the first malformed identifier,
 * else of the first mismatch of kinds.
 */
export function decoded<Value>(value: GoValue, decoder: Decoder<Value>): Value {
  const place: Place = { struct: '', path: [], mismatches: [] };
  const result = decoder.decode(value, decoder.zero, place);
  const [mismatch] = place.mismatches;
  if (mismatch !== undefined) throw new Error(mismatch);
  return result;
}

/** A Go string or a type made of one; null leaves what is there. */
export function text(goType = 'string'): Decoder<string> {
  return {
    zero: '',
    decode: (value, previous, place) => {
      if (value.kind === 'null') return previous;
      return value.kind === 'string' ? value.value : mismatched(value, goType, previous, place);
    },
  };
}

/** A Go number; null leaves what is there. */
export function number(goType: string): Decoder<number> {
  return {
    zero: 0,
    decode: (value, previous, place) => {
      if (value.kind === 'null') return previous;
      return value.kind === 'number' ? value.value : mismatched(value, goType, previous, place);
    },
  };
}

/** A platform.ID, '' where it is absent; a malformed one ends the decoding. */
export const resourceID: Decoder<string> = identifier('platform.ID');

function identifier(goType: string): Decoder<string> {
  return {
    zero: '',
    decode: (value, previous, place) => {
      if (value.kind === 'null') return previous;
      return value.kind === 'string' ? parseResourceID(value.value) : mismatched(value, goType, previous, place);
    },
  };
}

/** A Go pointer, undefined where it is nil; null makes it nil. */
export function pointer<Value>(target: Decoder<Value>): Decoder<Value | undefined> {
  return {
    zero: undefined,
    decode: (value, previous, place) => {
      return value.kind === 'null' ? undefined : target.decode(value, previous ?? target.zero, place);
    },
  };
}

/** A pointer to a platform.ID; a mismatch names the pointer (encoding/json decode.go: literalStore, array, object). */
export const resourceIDPointer = pointer(identifier('*platform.ID'));

/**
 * A Go slice; null empties it. Its elements are decoded into those that an earlier member of the same name left, which
 * keep what the later one does not name (golang/go issue 21092).
 */
export function slice<Element>(goType: string, element: Decoder<Element>): Decoder<readonly Element[]> {
  return {
    zero: [],
    decode: (value, previous, place) => {
      if (value.kind === 'null') return [];
      if (value.kind !== 'array') return mismatched(value, `[]${goType}`, previous, place);
      return value.elements.map((item, index) => element.decode(item, previous[index] ?? element.zero, place));
    },
  };
}

/** A Go struct: names match without regard to case, the last of equal names wins, unknown ones are ignored. */
export function struct<Fields extends object>(
  goType: string,
  fields: { readonly [Name in keyof Fields]: Decoder<Fields[Name]> },
  zero: Fields,
): Decoder<Fields> {
  const names = new Map<string, keyof Fields>();
  for (const name in fields) names.set(name.toLowerCase(), name);
  const name = goType.slice(goType.indexOf('.') + 1);
  return {
    zero,
    decode: (value, previous, place) => {
      if (value.kind === 'null') return previous;
      if (value.kind !== 'object') return mismatched(value, goType, previous, place);
      let result = previous;
      for (const [key, member] of value.members) {
        const field = names.get(key.toLowerCase());
        if (field === undefined) continue;
        const inside = { ...place, struct: name, path: [...place.path, String(field)] };
        result = { ...result, [field]: fields[field].decode(member, result[field], inside) };
      }
      return result;
    },
  };
}

function mismatched<Value>(value: GoValue, goType: string, previous: Value, place: Place): Value {
  const target = place.path.length === 0 ? 'value' : `struct field ${place.struct}.${place.path.join('.')}`;
  place.mismatches.push(`json: cannot unmarshal ${value.kind} into Go ${target} of type ${goType}`);
  return previous;
}
