import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Html, type Part, section } from './element.ts';

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

/** A document that is laid out by itself. */
export interface Document {
  readonly title: string;
  readonly body: Html;
  /** Style and script of this kind of page alone; the script stands in the place of the shared one. */
  readonly own?: { readonly style: string; readonly script: string };
}

/** A page with its contents beside it, links to its places, and buttons that copy. */
export function renderPage({ title, header, tools = null, parts }: Page): string {
  const shown = parts.filter((one) => one !== null);
  const main = h('main', { id: 'main' }, tools, ...shown.map((one) => section(one.id, one.title, ...one.children)));
  const skip = h('a', { class: 'skip', href: '#main' }, 'To the content');
  return renderDocument({ title, body: h('div', { class: 'page' }, skip, header, contents(shown), main) });
}

/**
 * A whole document in one file, whose policy lets it load nothing and run nothing but our own script. Every text in
 * it is escaped by the library that writes it.
 */
export function renderDocument({ title, body, own }: Document): string {
  const dress = own === undefined ? style : `${style}\n${own.style}`;
  const runs = own?.script ?? script;
  const head = h(
    'head',
    null,
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(dress, runs) }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', null, title),
    h('style', literal(dress)),
  );
  const page = h('html', { lang: 'en' }, head, h('body', null, body, h('script', literal(runs))));
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

/** Text of ours that is not HTML, and so must not be escaped. */
function literal(text: string) {
  return { dangerouslySetInnerHTML: { __html: text } };
}

function policyOf(dress: string, runs: string): string {
  return [
    "default-src 'none'",
    `style-src ${hash(dress)}`,
    `script-src ${hash(runs)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function read(name: string): string {
  return readFileSync(new URL(`style/${name}`, import.meta.url), 'utf8');
}
