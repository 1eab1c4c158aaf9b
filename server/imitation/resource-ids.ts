import { Failure } from './failure.ts';

/**
 * The lower-case form of an identifier of 16 hexadecimal digits that are not all zero. Throws a Failure `invalid`
 * (influxdb kit/platform/id.go:Decode).
 */
export function parseResourceID(text: string): string {
  if (Buffer.byteLength(text) !== 16) throw new Failure('invalid', 'id must have a length of 16 bytes');
  if (!/^[0-9a-f]{16}$/i.test(text) || /^0+$/.test(text)) throw new Failure('invalid', 'invalid ID');
  return text.toLowerCase();
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
