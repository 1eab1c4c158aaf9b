import { RE2JS } from 're2js';

/** A regular expression of somebody else's. */
export interface LinearPattern {
  /** Whether a text fits, wholly or in part; takes time in proportion to its length. */
  test(text: string): boolean;
  /** The pattern itself: compilers of schemas tell patterns apart by it. */
  toString(): string;
}

/**
 * Compiles a pattern as JSON Schema writes it (ECMA-262, with Unicode) for an engine whose time is linear, because documents
 * and files of a user's own are matched against what servers say.
 * @throws Error where the pattern is malformed, or looks around or back, which no such engine can; `dotAll` lets a dot be a
 * line feed.
 */
export function linearPattern(source: string, { dotAll = false } = {}): LinearPattern {
  const pattern = RE2JS.compile(RE2JS.translateRegExp(source), dotAll ? RE2JS.DOTALL : 0);
  return { test: remembering((text) => pattern.matcher(text).find()), toString: () => source };
}

/** Texts that a pattern remembers, each of so many characters at most: a list has the same ids and names over and over. */
const most = 1_000;
const longest = 100;

function remembering(test: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fits = test(text);
    if (known.size >= most) known.clear();
    if (text.length <= longest) known.set(text, fits);
    return fits;
  };
}
