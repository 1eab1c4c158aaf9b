/** A cookie as a server sets it: its attributes by lower-case names. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The cookie of a `Set-Cookie` header (RFC 6265 section 5.2); undefined where the text is none. */
export function parseCookie(text: string): Cookie | undefined {
  const [first = [], ...rest] = text.split(';').map(pairOf);
  const [name, value] = first;
  if (value === undefined || name === undefined || name === '') return undefined;
  return { name, value, attributes: new Map(rest.map(([key = '', held = '']) => [key.toLowerCase(), held])) };
}

/** How long a cookie says that it lasts, in milliseconds; undefined where it does not say (RFC 6265 section 4.1.2.2). */
export function lifetimeOf({ attributes }: Cookie, now: number): number | undefined {
  const seconds = Number.parseInt(attributes.get('max-age') ?? '', 10);
  if (!Number.isNaN(seconds)) return seconds * 1000;
  const end = Date.parse(attributes.get('expires') ?? '');
  return Number.isNaN(end) ? undefined : end - now;
}

function pairOf(text: string): readonly string[] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
