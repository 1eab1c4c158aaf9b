/** Levels of objects and arrays that JSON of an answer may have; the contracts have fewer than ten. */
const deepest = 128;

const [quote, backslash] = [0x22, 0x5c];

/** Whether JSON is nested deeper than what walks it can follow. Takes time in proportion to the text. */
export function isDeep(json: string): boolean {
  if (json.length <= deepest) return false;
  let depth = 0;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (code === quote) index = endOfString(json, index);
    // `[` and `{`, `]` and `}` differ in one bit alone.
    else if ((code | 0x20) === 0x7b) depth += 1;
    else if ((code | 0x20) === 0x7d) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** Where the string ends that begins at a place; the end of the text where it does not end. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (before > start && json.charCodeAt(before) === backslash) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return json.length;
}
