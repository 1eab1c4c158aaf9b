/** Text as it reads, with what GitHub Flavored Markdown would take for markup escaped. */
export function prose(text: string): string {
  return text.replace(/[\\`*_<|~[\]]/g, '\\$&');
}

/** Text as a code span that can stand in a table (GitHub Flavored Markdown, section Tables). */
export function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** A table; the cells are Markdown of one line. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A generated document: its parts apart by empty lines, below a title and a word on where it comes from. */
export function generated(title: string, source: string, parts: readonly string[]): string {
  const notice = `Generated from ${code(source)} by ${code('npm run docs')}; do not edit.`;
  return `${[`# ${title}`, notice, ...parts].join('\n\n')}\n`;
}
