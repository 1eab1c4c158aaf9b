import { h } from 'preact';
import { badge, code, facts, type Html, list } from '../html/element.ts';
import type { CatalogueDeviation, CatalogueRequirement, CatalogueSentence } from './document.ts';

/** A requirement: its promise, and folded behind it who makes it, what breaks it, and which releases do. */
export function requirement(one: CatalogueRequirement): Html {
  const { id, level, severity, sends, demands, known } = one;
  const [, name = id] = id.split('/');
  return h(
    'details',
    { class: 'requirement', id, ...filterable(one) },
    h(
      'summary',
      null,
      h('span', { class: 'name' }, name),
      ' ',
      badge(level),
      severity === null ? null : [' ', badge(`severity ${severity}`, severity)],
      known.length === 0 ? null : [' ', badge('known', 'releases deviate')],
      h('span', { class: 'sends' }, spoken(sends)),
      h('span', { class: 'demands' }, spoken(demands)),
    ),
    details(one),
  );
}

/** What the filters look at. */
function filterable({ level, severity, profiles, needs, known }: CatalogueRequirement) {
  return {
    'data-level': level,
    'data-severity': severity ?? '',
    'data-profile': profiles.join(' '),
    'data-need': needs.length === 0 ? 'nothing' : needs.join(' '),
    'data-deviates': [...new Set(known.flatMap(({ releases }) => releases))].join(' '),
  };
}

function details({
  id,
  sources,
  sentences,
  needs,
  profiles,
  observed,
  mend,
  faults,
  known,
}: CatalogueRequirement): Html {
  const everyExchange = observed ? ['Judged on every exchange of the run.'] : [];
  const rows: readonly (readonly [string, ...Html[]])[] = [
    ['Id', code(id)],
    ['Tried', ...everyExchange],
    ['Promised by', ...sources.map(source)],
    ['It is said', ...sentences.map(sentence)],
    ['Needs', needs.join(', ') || 'nothing'],
    ['Profiles', profiles.join(', ')],
    ['Broken by', ...faults.map(fault)],
    ['Mend', ...(mend === '' ? [] : [mend])],
    ['Releases', ...known.map(deviation)],
    ['Judge it', code(`tokenproof run --embedded --profile ${profiles.at(-1)} --only ${id}`)],
  ];
  return facts(rows.filter(({ length }) => length > 1));
}

/** Pointers are code; words are not. */
function source(text: string): Html {
  const [, pointer] = /^contract (\/.+)$/.exec(text) ?? [];
  return pointer === undefined ? text : ['contract ', code(pointer)];
}

function sentence({ says, at }: CatalogueSentence): Html {
  const places = at.map((place) => h('li', null, place.startsWith('/') ? code(place) : place));
  return [spoken(says), list('places', places)];
}

/** Text in which code stands between backticks. */
function spoken(text: string): Html {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : code(part)));
}

function fault({ id, says }: CatalogueRequirement['faults'][number]): Html {
  return [says, ' ', code(`--fault ${id}`)];
}

function deviation({ id, releases, says, why, source: from }: CatalogueDeviation): Html {
  return [
    h('strong', null, releases.join(', ')),
    `: ${says} `,
    why,
    ' ',
    h('span', { class: 'faint' }, `${id}; ${from}`),
  ];
}
