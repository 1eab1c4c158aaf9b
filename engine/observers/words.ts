/** Shorter words are no tokens. */
const shortest = 20;

/** What a character is: none of a word, one of words that are whole, or one of words within a link as well. */
const [whole, linked] = [1, 2];
const kinds = new Uint8Array(128);
for (const character of '=+/.') kinds[character.charCodeAt(0)] = whole;
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-')
  kinds[character.charCodeAt(0)] = linked;

/** The padding of base64: two characters at most. */
const padding = 2;

/**
 * Words as long as a token: whole ones (in characters of base64, paths and decimals), and those that stand within the path or
 * the query of a link, with the padding of base64 behind them. One pass over the text.
 */
export function longWords(text: string): readonly string[] {
  const found: string[] = [];
  let [start, inner] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const kind = code < kinds.length ? kinds[code] : 0;
    if (kind === linked) continue;
    if (at - inner >= shortest) found.push(text.slice(inner, paddedEnd(text, at)));
    inner = at + 1;
    if (kind === whole) continue;
    if (at - start >= shortest) found.push(text.slice(start, at));
    start = at + 1;
  }
  return found;
}

function paddedEnd(text: string, at: number): number {
  let end = at;
  while (end - at < padding && text[end] === '=') end += 1;
  return end;
}
