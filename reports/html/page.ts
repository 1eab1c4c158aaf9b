import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Html } from './element.ts';

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
]
  .map(read)
  .join('\n');
const script = read('filtering.js');

/** What a page is made of. */
export interface Page {
  readonly title: string;
  readonly body: Html;
  /** Whether it holds the form of filters, and so needs their script; it does unless told. */
  readonly filtered?: boolean;
  /** Style and script of this kind of page alone; the script stands in the place of that of the filters. */
  readonly own?: { readonly style: string; readonly script: string };
}

/**
 * A whole document in one file, whose policy lets it load nothing and run nothing but our own script. Every text in
 * it is escaped by the library that writes it.
 */
export function renderPage({ title, body, filtered = true, own }: Page): string {
  const dress = own === undefined ? style : `${style}\n${own.style}`;
  const runs = own?.script ?? (filtered ? script : null);
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
  const page = h(
    'html',
    { lang: 'en' },
    head,
    h('body', null, body, runs === null ? null : h('script', literal(runs))),
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** Text of ours that is not HTML, and so must not be escaped. */
function literal(text: string) {
  return { dangerouslySetInnerHTML: { __html: text } };
}

function policyOf(dress: string, runs: string | null): string {
  return [
    "default-src 'none'",
    `style-src ${hash(dress)}`,
    `script-src ${runs === null ? "'none'" : hash(runs)}`,
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
