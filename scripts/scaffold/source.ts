import { dirname, relative } from 'node:path/posix';

/** Puts a member at the end of the list or record that an exported constant is. Throws where the text has none of the name. */
export function appended(text: string, name: RegExp, member: string): string {
  const start = text.search(new RegExp(`^export const ${name.source}`, 'm'));
  const end = /^[\]}](?: as const)?;$/m.exec(text.slice(start));
  if (start < 0 || end === null) throw new Error(`no exported list or record ${name.source}`);
  const at = start + end.index;
  return text.slice(0, at) + member + text.slice(at);
}

/** Imports a name from a file of ours unless the text does so already; where the line stands is left to the formatter. */
export function importing(text: string, path: string, name: string, from: string): string {
  const bare = name.replace(/^type /, '');
  if (new RegExp(`^import [^;]*\\b${bare}\\b[^;]*;$`, 'm').test(text)) return text;
  const between = relative(dirname(path), from);
  const module = between.startsWith('.') ? between : `./${between}`;
  const known = new RegExp(`^import \\{([^}]*)\\} from '${module.replaceAll('.', '\\.')}';$`, 'm').exec(text);
  if (known !== null)
    return text.replace(known[0], `import {${known[1]?.trimEnd().replace(/,$/, '')}, ${name} } from '${module}';`);
  return `import ${name.startsWith('type ') ? `type { ${bare} }` : `{ ${name} }`} from '${module}';\n${text}`;
}

/** Spreads a name at the end of the list or record that an exported constant is. */
export function spreading(text: string, constant: string, name: string): string {
  const inline = new RegExp(`(export const ${constant}[^\\n]*[[{])([^\\]}\\n]*)([\\]}](?: as const)?;)$`, 'm');
  if (inline.test(text)) return text.replace(inline, (_, head, list, tail) => `${head}${list}, ...${name}${tail}`);
  return appended(text, new RegExp(constant), `  ...${name},\n`);
}

/** A name in camel case, such as `createIdentityFaults` of `create`, `identity` and `faults`. */
export function camelCase(...words: readonly string[]): string {
  const [first = '', ...rest] = words.flatMap((word) => word.split('-'));
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
