/** How often a path is decoded at most: some servers decode twice what a proxy in front of them decoded, too. */
const rounds = 5;

/** A path as a server may read it that decodes it over and over. What cannot be decoded stays as it is. */
export function decodedPath(path: string): string {
  let text = path;
  for (let round = 0; round < rounds; round += 1) {
    const decoded = text.replaceAll(/(?:%[0-9a-f]{2})+/gi, decodedOnce);
    if (decoded === text) break;
    text = decoded;
  }
  return text;
}

function decodedOnce(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    // Overlong or broken sequences: byte by byte, as a lenient decoder takes them.
    return Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('latin1');
  }
}

/** A path as the most lenient of servers may take it: decoded, without parameters, dot segments, doubled slashes and case. */
export function lenientPath(path: string): string {
  const walked: string[] = [];
  for (const part of decodedPath(path).split(/[/\\\uff0f?#]/)) {
    const segment = (part.split(';')[0] ?? '').trim().toLowerCase();
    if (segment === '..') walked.pop();
    else if (segment !== '' && segment !== '.') walked.push(segment);
  }
  return `/${walked.join('/')}`;
}

/** The ids that stand anywhere in a path, however it is spelt, in lower case. */
export function idsWithin(path: string): readonly string[] {
  const found = decodedPath(path).match(/(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])/gi) ?? [];
  return [...new Set(found.map((id) => id.toLowerCase()))];
}
