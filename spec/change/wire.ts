import { isObject } from '../json.ts';
import type { Validate } from '../schemas/schemas.ts';

/**
 * A judge of values of parameters and headers, which carry text: one is accepted where any reading of its text is (OpenAPI
 * 3.0.3, section "Parameter Object", "style"). Lists and objects are judged as they are.
 */
export function onTheWire(validate: Validate): Validate {
  return (value) => {
    if (Array.isArray(value) || isObject(value)) return validate(value);
    const judged = readings(value === null ? 'null' : String(value)).map((reading) => validate(reading));
    return judged.toSorted((one, other) => one.length - other.length)[0] ?? [];
  };
}

/** Everything that a text can stand for: itself, a number, a truth value, nothing. */
function readings(text: string): readonly unknown[] {
  const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? [Number(text)] : [];
  const word = text === 'true' || text === 'false' ? [text === 'true'] : [];
  return [text, ...number, ...word, ...(text === 'null' ? [null] : [])];
}
