/** Levels that Go's scanner takes (encoding/json scanner.go: maxNestingDepth). */
const deepest = 10_000;

/** What Go says of a text that is nested too deep to be read here: it has too many levels, or ends before they do. */
export function depthFault(text: string): string {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > deepest) return `invalid character '${token}' exceeded max depth`;
  }
  return depth > 0 ? 'unexpected EOF' : 'exceeded max depth';
}
