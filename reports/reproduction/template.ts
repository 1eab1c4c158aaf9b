import { maskName } from '../../client/redaction/names.ts';

/** A text with variables in it: literal parts, and the names of what stands between them. */
export type Template = readonly (string | { readonly variable: string })[];

/** What in a text may stand for something that differs in each run: the name of a secret, or an id. */
const variable = new RegExp(`${maskName.source}|(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])`, 'g');

/** The values in a text that may stand for something else in another run. */
export function valuesIn(text: string): readonly string[] {
  return text.match(variable) ?? [];
}

/** A text in which the values that have a variable are replaced by it. */
export function filled(text: string, variables: ReadonlyMap<string, string>): Template {
  const parts: (string | { readonly variable: string })[] = [];
  let from = 0;
  for (const { 0: value, index } of text.matchAll(variable)) {
    const name = variables.get(value);
    if (name === undefined) continue;
    parts.push(text.slice(from, index), { variable: name });
    from = index + value.length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}
