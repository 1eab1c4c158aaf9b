import { h } from 'preact';
import {
  decisionBetween,
  describeReach,
  heldAgainst,
  type Reach,
  type Scope,
  scopes,
  wantedScopes,
} from '../../../spec/lattice.ts';
import type { Action, UnscopedReach } from '../../../spec/permissions.ts';
import { isProfileName, profiles } from '../../../spec/profiles.ts';
import { cellKey } from '../../report/lattice.ts';
import type { Report } from '../../report/report.ts';
import { counted } from '../../text/plain-text.ts';
import { type Html, list, scrolling, spoken } from '../element.ts';

const actions: readonly Action[] = ['read', 'write'];

/** What the columns of one wanted scope stand for, in the order of `heldAgainst`. */
const heldNames = [...scopes.map(words), 'the other action', 'another type'];

/** What a cell can be: its mark, and how it is spoken. */
const kinds = {
  allow: { mark: '✓', says: 'let through' },
  deny: { mark: '✕', says: 'refused' },
  untried: { mark: '·', says: 'not tried' },
  open: { mark: '', says: '' },
} as const;

type Kind = keyof typeof kinds;

/** How the cells of one report are looked up. */
interface Lookup {
  readonly tried: ReadonlySet<string>;
  readonly reach: UnscopedReach;
}

/** The permission lattice as one heat map for each action; null where no token was tried. */
export function latticeMaps({ coverage, run }: Report): Html {
  if (coverage.lattice.length === 0 || !isProfileName(run.profile)) return null;
  const { resourceTypes, unscopedReach } = profiles[run.profile];
  const lookup = { tried: new Set(coverage.lattice.map(cellKey)), reach: unscopedReach.value };
  const types = resourceTypes.value;
  return [
    h(
      'p',
      null,
      `${counted(coverage.lattice.length, 'cell')} tried by using a token, and as they should be. `,
      'A row is the type of what was wanted; a column is how far the wanted right reaches, and below it the right held.',
    ),
    legend(),
    actions.map((action) => heatMap(action, types, lookup)),
  ];
}

function legend(): Html {
  const item = (kind: Kind, text: string) =>
    h('li', null, h('span', { class: `cell ${kind}`, 'aria-hidden': 'true' }, kinds[kind].mark), ` ${text}`);
  return list('legend', [
    item('allow', 'tried and let through'),
    item('deny', 'tried and refused'),
    item('untried', 'not tried'),
    item('open', 'the contract does not say'),
  ]);
}

function heatMap(action: Action, types: readonly string[], lookup: Lookup): Html {
  const label = `Rights to ${action}`;
  const groups = wantedScopes.map((scope) =>
    h('th', { scope: 'colgroup', colSpan: heldNames.length }, `wanted ${words(scope)}`),
  );
  const columns = wantedScopes.flatMap(() => heldNames.map((name) => h('th', { scope: 'col' }, h('span', null, name))));
  const rows = types.map((type) => row(action, type, lookup));
  const head = h(
    'thead',
    null,
    h('tr', null, h('td', { rowSpan: 2 }), ...groups),
    h('tr', { class: 'held' }, ...columns),
  );
  return scrolling(label, h('table', { class: 'lattice' }, h('caption', null, label), head, h('tbody', null, ...rows)));
}

function row(action: Action, type: string, lookup: Lookup): Html {
  const wanted = wantedScopes.map((scope): Reach => ({ action, type, scope }));
  const cells = wanted.flatMap((one) => heldAgainst(one).map((held) => cell(kindOf(held, one, lookup))));
  return h('tr', null, h('th', { scope: 'row' }, type), cells);
}

function kindOf(held: Reach, wanted: Reach, { tried, reach }: Lookup): Kind {
  const expected = decisionBetween(held, wanted, reach);
  if (expected === 'unspecified') return 'open';
  return tried.has(cellKey({ held: describeReach(held), wanted: describeReach(wanted) })) ? expected : 'untried';
}

function cell(kind: Kind): Html {
  const { mark, says } = kinds[kind];
  return h('td', { class: `cell ${kind}` }, h('span', { 'aria-hidden': 'true' }, mark), spoken(says));
}

function words(scope: Scope): string {
  return scope.replace('-', ' ');
}
