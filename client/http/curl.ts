import { namesIn } from '../redaction/names.ts';
import { bodyText, type Exchange, fieldLines, isRewritten, pathAndQuery } from './exchange.ts';
import { isPrintable, quoted, quotedWithNames } from './shell.ts';

/**
 * The exchange's request as a curl command line on one line, to be pasted into a shell that has the variables it names.
 * Whatever else it holds is data to the shell and to curl.
 */
export function curl(exchange: Exchange, url: string): string {
  const { draft } = exchange;
  const words = ['curl', '-i'];
  if (draft.method === 'HEAD') words.push('-I');
  else if (draft.method !== 'GET') words.push('-X', quoted(draft.method));
  for (const [name, value] of fieldLines(exchange.sent)) words.push('-H', quotedWithNames(field(name, value)));
  const bytes = bytesOf(exchange);
  const body = bytes === undefined ? bodyText(draft) : '@-';
  if (body !== null) words.push(flagFor(body, bytes), quotedWithNames(body));
  if (exchange.at?.address !== undefined) words.push('--connect-to', quoted(`::${hostOf(exchange.at.address)}:`));
  words.push(...address(exchange, (exchange.at?.url ?? url).replace(/\/$/, '')));
  return bytes === undefined ? words.join(' ') : `printf %s ${quoted(bytes)} | base64 -d | ${words.join(' ')}`;
}

/** A field without a value ends in a semicolon, lest curl leave it out. */
function field(name: string, value: string): string {
  return value === '' ? `${name};` : `${name}: ${value}`;
}

/** The body in base64 where a line cannot show it as it is: bytes, controls and line feeds; secrets must be seen. */
function bytesOf({ draft }: Exchange): string | undefined {
  if (draft.body !== undefined && 'base64' in draft.body) return draft.body.base64;
  const text = bodyText(draft) ?? '';
  return isPrintable(text) || namesIn(text).length > 0 ? undefined : Buffer.from(text).toString('base64');
}

/** Of a body that begins with `@` curl takes the rest for the name of a file, unless it is told not to. */
function flagFor(body: string, bytes: string | undefined): string {
  return bytes === undefined && body.startsWith('@') ? '--data-raw' : '--data-binary';
}

/** An address as the host of a URL (RFC 3986 section 3.2.2). */
function hostOf(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

/** The URL; parameters that hold secrets stand apart, so that curl encodes what the variables hold (curl 7.87). */
function address({ draft }: Exchange, base: string): readonly string[] {
  const query = draft.query ?? [];
  const apart = query.filter(([name, value]) => namesIn(value).length > 0 && /^[\w.-]+$/.test(name));
  const rest = query.filter((pair) => !apart.includes(pair));
  const whole = `${base}${pathAndQuery({ ...draft, query: rest })}`;
  return [
    ...(/[[\]{}]/.test(whole) ? ['--globoff'] : []),
    ...(isRewritten(draft.path) || /\/\.{1,2}(?:[/?]|$)/.test(whole) ? ['--path-as-is'] : []),
    ...apart.flatMap(([name, value]) => ['--url-query', quotedWithNames(`${name}=${value}`)]),
    quotedWithNames(whole),
  ];
}
