import { parseID } from '../../reference/model/identifiers.ts';
import { Failure } from './failure.ts';

/**
 * The lower-case form of an identifier of 16 hexadecimal digits that are not all zero. Throws a Failure `invalid`
 * (influxdb kit/platform/id.go:Decode).
 */
export function parseResourceID(text: string): string {
  const id = parseID(text);
  if (id === undefined) throw malformedResourceID(text);
  return id;
}

/** What is wrong with a text that is no identifier. */
export function malformedResourceID(text: string): Failure {
  const isLong = Buffer.byteLength(text) === 16;
  return new Failure('invalid', isLong ? 'invalid ID' : 'id must have a length of 16 bytes');
}

/** The identifier of a query parameter, undefined where it is absent or empty. Throws a Failure `invalid`. */
export function queriedID(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name);
  return text === null || text === '' ? undefined : parseResourceID(text);
}

/** A path as Go's router compares it: decoded only where encoding it again gives the same text (net/url setPath). */
export function routedPath(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return encodeURI(decoded) === path ? decoded : path;
  } catch {
    return path;
  }
}
