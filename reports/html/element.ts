import { type ComponentChildren, h } from 'preact';

/** What stands inside an element: texts, which are escaped, and other elements. */
export type Html = ComponentChildren;

/** What a page consists of: a section under a heading of its own, and what of it the contents name besides. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly children: readonly Html[];
  readonly below?: readonly { readonly id: string; readonly title: string; readonly mark: string }[];
}

/** A part of a page. */
export function part(id: string, title: string, ...children: readonly Html[]): Part {
  return { id, title, children };
}

/** What may be wider than the page: it scrolls by itself, and with the keyboard. */
export function scrolling(label: string, ...children: readonly Html[]): Html {
  return h('div', { class: 'scroll', tabIndex: 0, role: 'group', 'aria-label': label }, ...children);
}

/** Names and what they stand for. */
export function facts(rows: readonly (readonly [name: string, ...values: readonly Html[]])[]): Html {
  const row = ([name, ...values]: (typeof rows)[number]) =>
    h('div', null, h('dt', null, name), ...values.map((value) => h('dd', null, value)));
  return h('dl', { class: 'facts' }, ...rows.map(row));
}

/** The title of a column; one of numbers stands to their right. */
export type Column = string | { readonly number: string | number };

/** A table of one kind, with a title for each column. */
export function table(kind: string, columns: readonly Column[], rows: readonly Html[], caption?: string): Html {
  const title = (column: Column) =>
    typeof column === 'string'
      ? h('th', { scope: 'col' }, column)
      : h('th', { scope: 'col', class: 'number' }, column.number);
  const head = h('thead', null, h('tr', null, ...columns.map(title)));
  return h('table', { class: kind, 'aria-label': caption }, head, h('tbody', null, ...rows));
}

/** Cells that hold numbers. */
export function numbers(values: readonly (string | number)[]): readonly Html[] {
  return values.map((value) => h('td', { class: 'number' }, value));
}

/** A list of one kind. */
export function list(kind: string, items: readonly Html[]): Html {
  return h('ul', { class: kind }, ...items);
}

/** A section under a heading of its own, which names it. */
export function section(id: string, title: string, ...children: readonly Html[]): Html {
  const heading = `${id}-title`;
  return h('section', { id, 'aria-labelledby': heading }, h('h2', { id: heading }, title), ...children);
}

/** What is folded until it is asked for. */
export function folded(summary: Html, ...children: readonly Html[]): Html {
  return h('details', null, h('summary', null, summary), ...children);
}

/** What is folded until it is asked for, under a heading; links lead to it where it has an id. */
export function foldedUnder(summary: Html, properties: object, ...children: readonly Html[]): Html {
  return h('details', properties, h('summary', null, summary), ...children);
}

/** Text of a program with a button that copies it, which the script shows. */
export function copyable(what: string, text: Html): Html {
  const button = h('button', { type: 'button', class: 'copy', hidden: true, 'aria-label': `Copy ${what}` }, 'Copy');
  return h('div', { class: 'copyable' }, text, button);
}

/** A link to a place of the page by its id, for others to be sent. */
export function anchor(id: string): Html {
  return h('a', { class: 'anchor', href: `#${id}`, 'aria-label': `Link to ${id}` }, '#');
}

/** What colors and marks stand for: samples of them, each with its meaning. */
export function key(label: string, entries: readonly (readonly [sample: Html, meaning: string])[]): Html {
  const items = entries.map(([sample, meaning]) => h('li', null, sample, ` ${meaning}`));
  return h('ul', { class: 'key', 'aria-label': label }, ...items);
}

/** A sample of a kind of line or ground, for a key. */
export function swatch(kind: string): Html {
  return h('span', { class: `swatch ${kind}`, 'aria-hidden': 'true' });
}

/** Text of a program, on one line or within one. */
export function code(text: string): Html {
  return h('code', null, text);
}

/** Text of a program on lines of its own. */
export function codeBlock(text: string): Html {
  return h('pre', null, h('code', null, text));
}

/** A word about an outcome, in its color. */
export function badge(kind: string, text = kind): Html {
  return h('span', { class: `badge ${kind}` }, text);
}

/** Words for those who listen to the page. */
export function spoken(text: string): Html {
  return h('span', { class: 'spoken' }, text);
}

/** A text with its first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
