import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Html, Part } from './element.ts';

const style = [
  'base.css',
  'verdict.css',
  'parts.css',
  'findings.css',
  'sequence.css',
  'lanes.css',
  'tables.css',
  'coverage.css',
  'trend.css',
  'propagation.css',
  'change.css',
  'layout.css',
  'causes.css',
  'print.css',
]
  .map(read)
  .join('\n');
const script = ['filtering.js', 'links.js'].map(read).join('\n');

/** What a page is made of. */
export interface Page {
  readonly title: string;
  /** What comes before everything else. */
  readonly header: Html;
  /** What stands above the parts, such as filters. */
  readonly tools?: Html;
  readonly parts: readonly (Part | null)[];
}

/**
 * A whole document in one file, whose policy lets it load nothing and run nothing but our own script. Every text in
 * it is escaped by the library that writes it.
 */
export function renderPage({ title, header, tools = null, parts }: Page): string {
  const head = h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', null, title),
    h('style', literal(style)),
  );
  const shown = parts.filter((one) => one !== null);
  const main = h('main', { id: 'main' }, tools, ...shown.map(sectionOf));
  const body = [h('a', { class: 'skip', href: '#main' }, 'To the content'), header, contents(shown), main];
  const page = h('html', { lang: 'en' }, head, h('body', null, ...body, h('script', literal(script))));
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** The parts of the page as links to them, beside them where there is room. */
function contents(parts: readonly Part[]): Html {
  const items = parts.map(({ id, title, below = [] }) => {
    const links = below.map((one) => h('li', { class: one.mark }, h('a', { href: `#${one.id}` }, one.title)));
    return h('li', null, h('a', { href: `#${id}` }, title), links.length === 0 ? null : h('ul', null, ...links));
  });
  return h('nav', { class: 'contents', 'aria-label': 'Contents' }, h('ul', null, ...items));
}

function sectionOf({ id, title, children }: Part): Html {
  const heading = `${id}-title`;
  return h('section', { id, 'aria-labelledby': heading }, h('h2', { id: heading }, title), ...children);
}

/** Text of ours that is not HTML, and so must not be escaped. */
function literal(text: string) {
  return { dangerouslySetInnerHTML: { __html: text } };
}

const policy = [
  "default-src 'none'",
  `style-src ${hash(style)}`,
  `script-src ${hash(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function read(name: string): string {
  return readFileSync(new URL(`style/${name}`, import.meta.url), 'utf8');
}
