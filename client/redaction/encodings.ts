/** Encoded texts that are shorter are not looked for: chance and ordinary words would be taken for them. */
const shortest = 8;

/**
 * The texts that a secret can stand as in a document: plain, JSON-escaped (RFC 8259 section 7), percent-encoded (RFC 3986
 * section 2.1) as in a path or a form, with character references as in HTML and XML, and in base64 (RFC 4648), alone or
 * within something longer such as `user:password`.
 */
export function encodingsOf(secret: string): readonly string[] {
  const encoded = [JSON.stringify(secret).slice(1, -1), ...percent(secret), ...references(secret)];
  return [...new Set([secret, ...encoded, ...base64(secret)])];
}

function percent(secret: string): readonly string[] {
  const inPath = encodeURIComponent(secret.toWellFormed());
  const inForm = inPath
    .replaceAll('%20', '+')
    .replaceAll(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return [inPath, inForm].flatMap((text) => [text, text.replaceAll(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())]);
}

/** Which characters a writer of HTML or XML replaces, and by what, differs. */
const writers: readonly Readonly<Record<string, string>>[] = [
  { '&': '&amp;', '<': '&lt;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  { '&': '&amp;', '<': '&lt;', '"': '&quot;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' },
  { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' },
];

function references(secret: string): readonly string[] {
  if (!/[&<>"']/.test(secret)) return [];
  return writers.map((writer) => secret.replaceAll(/[&<>"']/g, (character) => writer[character] ?? character));
}

/** The secret alone, and what base64 of anything that holds it must contain, wherever in a group of three bytes it begins. */
function base64(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const alone = (['base64', 'base64url'] as const).map((form) => bytes.toString(form));
  return [...alone, ...[0, 1, 2].flatMap((before) => within(bytes, before))].filter((text) => text.length >= shortest);
}

/** The digits of base64 whose bits are all the secret's, after so many other bytes. */
function within(secret: Buffer, before: number): readonly string[] {
  const bytes = Buffer.concat([Buffer.alloc(before), secret]);
  const [first, end] = [Math.ceil((8 * before) / 6), Math.floor((8 * bytes.length) / 6)];
  return [bytes.toString('base64').slice(first, end), bytes.toString('base64url').slice(first, end)];
}
