/** Levels of objects and arrays that JSON of an answer may have; the contracts have fewer than ten. */
const deepest = 128;

/** Whether JSON is nested deeper than what walks it can follow. Takes time in proportion to the text. */
export function isDeep(json: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (inString && character === '\\') index += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && (character === '{' || character === '[')) depth += 1;
    else if (!inString && (character === '}' || character === ']')) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}
