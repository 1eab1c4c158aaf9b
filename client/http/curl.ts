import { bodyText, type Exchange, fieldLines, isRewritten, pathAndQuery } from './exchange.ts';

/** A word as a POSIX shell reads it back: in single quotes unless it is plain. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A header as a shell word; in double quotes where a variable such as `$TOKEN` must expand. */
function header(name: string, value: string): string {
  const line = `${name}: ${value}`;
  if (!/\$[A-Z]/.test(value)) return quote(line);
  return `"${line.replaceAll(/["\\`]/g, (character) => `\\${character}`)}"`;
}

/** The exchange's request as a curl command line, to be pasted into a shell that has the variables it names. */
export function curl(exchange: Exchange, url: string): string {
  const { draft } = exchange;
  const words = ['curl', '-i'];
  if (draft.method === 'HEAD') words.push('-I');
  else if (draft.method !== 'GET') words.push('-X', draft.method);
  if (isRewritten(draft.path)) words.push('--path-as-is');
  for (const [name, value] of fieldLines(exchange.sent)) words.push('-H', header(name, value));
  const bytes = draft.body !== undefined && 'base64' in draft.body ? draft.body.base64 : undefined;
  const body = bytes === undefined ? bodyText(draft) : '@-';
  if (body !== null) words.push('--data-binary', quote(body));
  words.push(quote(`${url.replace(/\/$/, '')}${pathAndQuery(draft)}`));
  return bytes === undefined ? words.join(' ') : `printf %s ${quote(bytes)} | base64 -d | ${words.join(' ')}`;
}
