/** The characters of a text, letters without their case; a space and a plus are one, as in a form. */
export function foldedCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) codes[at] = code + 32;
    else codes[at] = code === 43 ? 32 : code;
  }
  return codes;
}
