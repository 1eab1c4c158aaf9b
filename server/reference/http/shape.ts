import { parseID } from '../model/identifiers.ts';
import { invalid } from './problem.ts';

/** An object of a JSON document, whose members are still to be checked. */
export type Members = Readonly<Record<string, unknown>>;

/** The value as an object. Throws a Problem 400. */
export function object(value: unknown, at: string): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${at} must be an object`);
  return value as Members;
}

/** The value as an object in which a member that is null counts as absent, as clients send it. Throws a Problem 400. */
export function objectWithoutNulls(value: unknown, at: string): Members {
  return Object.fromEntries(Object.entries(object(value, at)).filter(([, one]) => one !== null));
}

/** The member of a name; inherited properties do not count. */
export function member(members: Members, name: string): unknown {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/** A string member, or undefined where it is absent. Throws a Problem 400. */
export function optionalString(members: Members, name: string): string | undefined {
  const value = member(members, name);
  if (value === undefined || typeof value === 'string') return value;
  throw invalid(`${name} must be a string`);
}

/** A string member that must be there. Throws a Problem 400. */
export function requiredString(members: Members, name: string): string {
  const value = optionalString(members, name);
  if (value === undefined) throw invalid(`${name} is required`);
  return value;
}

/** An identifier in lower case, or undefined where it is absent. Throws a Problem 400. */
export function optionalID(members: Members, name: string): string | undefined {
  const text = optionalString(members, name);
  return text === undefined ? undefined : idOf(text, name);
}

/** An identifier in lower case that must be there. Throws a Problem 400. */
export function requiredID(members: Members, name: string): string {
  return idOf(requiredString(members, name), name);
}

function idOf(text: string, name: string): string {
  const id = parseID(text);
  if (id === undefined) throw invalid(`${name} must be an id of 16 hexadecimal digits`);
  return id;
}

/** One of the words allowed. Throws a Problem 400. */
export function oneOf<Word extends string>(text: string, words: readonly Word[], name: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw invalid(`${name} is none of its known values`);
  return found;
}

/** The elements of an array member that must be there. Throws a Problem 400. */
export function requiredArray(members: Members, name: string): readonly unknown[] {
  const value = member(members, name);
  if (!Array.isArray(value)) throw invalid(`${name} must be an array`);
  return value;
}
