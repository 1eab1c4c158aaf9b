import { h } from 'preact';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import { requirementOf } from '../../../suites/catalogue.ts';
import { standingOf } from '../../baseline/acceptance.ts';
import type { Report } from '../../report/report.ts';
import type { Result } from '../../report/result.ts';
import { counted } from '../../text/plain-text.ts';
import { tally } from '../../text/verdict.ts';
import { badge, type Html, section, table } from '../element.ts';
import { filterable } from './filter.ts';

/** Every requirement that was selected, by family, those included that were not tried. */
export function results(report: Report): Html {
  const { results } = report;
  const families = Object.entries(Object.groupBy(results, ({ family }) => family));
  return section(
    'requirements',
    `Requirements (${results.length})`,
    ...families.map(([family, members = []]) => group(family, members, report)),
  );
}

function group(family: string, members: readonly Result[], { baseline }: Report): Html {
  return h(
    'details',
    { open: true, class: 'family', 'data-group': family },
    h('summary', null, h('h3', null, family), ` ${tally(members, baseline)}`),
    table(
      'results',
      ['Requirement', 'Outcome'],
      members.map((result) => row(result, baseline)),
      family,
    ),
  );
}

function row(result: Result, baseline: Report['baseline']): Html {
  const { requirement, level, outcome, requests, ms } = result;
  const effort = requests === 0 ? '' : ` ${counted(requests, 'request')}, ${Math.round(ms)} ms.`;
  return h(
    'tr',
    filterable(result, baseline),
    h(
      'th',
      { scope: 'row' },
      requirement,
      ' ',
      badge('level', level),
      h('p', null, requirementOf(requirement).demands, h('span', { class: 'faint' }, effort)),
    ),
    h('td', null, badge(standingOf(result, baseline)), note(outcome)),
  );
}

function note(outcome: Outcome): Html {
  const text = noteOf(outcome);
  return text === '' ? null : h('p', { class: 'faint' }, text);
}

function noteOf(outcome: Outcome): string {
  switch (outcome.status) {
    case 'held':
      return counted(outcome.runs, 'case');
    case 'known':
      return outcome.deviations.join(', ');
    case 'skipped':
      return `${outcome.reason.replaceAll('-', ' ')}: ${outcome.note}`;
    case 'broken':
    case 'flaky':
    case 'error':
      return '';
  }
}
