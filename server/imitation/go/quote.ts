const escapedBytes: ReadonlyMap<number, string> = new Map([
  [0x07, '\\a'],
  [0x08, '\\b'],
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0b, '\\v'],
  [0x0c, '\\f'],
  [0x0d, '\\r'],
  [0x27, "\\'"],
  [0x5c, '\\\\'],
]);

/** The first byte of a text as Go's scanner quotes it: as if it were a character of its own. */
export function quotedByte(text: string): string {
  const [byte = 0] = Buffer.from(text.slice(0, 2));
  const printable = (byte >= 0x20 && byte < 0x7f) || (byte > 0xa0 && byte !== 0xad);
  const digits = byte.toString(16);
  const hexadecimal = byte < 0x80 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`;
  return `'${escapedBytes.get(byte) ?? (printable ? String.fromCharCode(byte) : hexadecimal)}'`;
}
