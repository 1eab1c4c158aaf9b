import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { type Html, section } from '../html/element.ts';
import { renderPage } from '../html/page.ts';
import { printableTexts } from '../html/printable.ts';
import { counted } from '../text/plain-text.ts';
import type { CatalogueDocument, CatalogueRequirement } from './document.ts';
import { choices } from './html-choices.ts';
import { requirement } from './html-requirement.ts';

const own = { style: read('catalogue.css'), script: read('exploring.js') };

/** The catalogue as one HTML document to explore that needs nothing else: no network, no other file. */
export function renderCatalogueHtml(catalogue: CatalogueDocument): string {
  const shown = printableTexts(catalogue);
  const families = [...Map.groupBy(shown.requirements, (one) => one.family)];
  return renderPage({
    title: `tokenproof: ${counted(shown.requirements.length, 'requirement')}`,
    own,
    body: [
      head(shown),
      h(
        'div',
        { class: 'explorer' },
        contents(families),
        h('main', null, choices(shown.requirements), families.map(family)),
      ),
    ],
  });
}

function head({ tool, profile, requirements }: CatalogueDocument): Html {
  const musts = requirements.filter(({ level }) => level === 'must').length;
  const faults = requirements.reduce((sum, one) => sum + one.faults.length, 0);
  const deviating = requirements.filter(({ known }) => known.length > 0).length;
  return h(
    'header',
    null,
    h(
      'p',
      { class: 'tool' },
      `${tool.name} ${tool.version}, ${profile === null ? 'all profiles' : `profile ${profile}`}`,
    ),
    h('h1', null, 'What is judged'),
    h(
      'p',
      { class: 'reason' },
      `${counted(requirements.length, 'requirement')}: ${musts} must, ${requirements.length - musts} should.`,
    ),
    h(
      'p',
      null,
      `Each has a source, and faults of the embedded server, ${faults} in all, that prove that it can fail. `,
      `Released servers are known to do otherwise in ${deviating} of them.`,
    ),
  );
}

type Family = readonly [name: string, members: readonly CatalogueRequirement[]];

function contents(families: readonly Family[]): Html {
  const item = ([name, { length }]: Family) =>
    h('li', null, h('a', { href: `#${name}` }, name), ' ', h('span', { class: 'faint', 'data-count': name }, length));
  return h('nav', { class: 'contents', 'aria-label': 'Families' }, h('ul', null, families.map(item)));
}

function family([name, members]: Family): Html {
  return h('div', { 'data-group': name }, section(name, name, ...members.map(requirement)));
}

function read(name: string): string {
  return readFileSync(new URL(`style/${name}`, import.meta.url), 'utf8');
}
