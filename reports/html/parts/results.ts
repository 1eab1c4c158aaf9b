import { h } from 'preact';
import type { Outcome } from '../../../engine/evidence/finding.ts';
import { requirementOf } from '../../../suites/catalogue.ts';
import { type AcceptedStatus, standingOf, standings } from '../../baseline/acceptance.ts';
import type { Report } from '../../report/report.ts';
import type { Result } from '../../report/result.ts';
import { counted } from '../../text/plain-text.ts';
import { tally } from '../../text/verdict.ts';
import { anchor, badge, type Html, key, type Part, part, table } from '../element.ts';
import { filterable } from './filter.ts';

/** Every requirement that was selected, by family, those included that were not tried. */
export function results(report: Report): Part {
  const { results } = report;
  const families = Object.entries(Object.groupBy(results, ({ family }) => family));
  return part(
    'requirements',
    `Requirements (${results.length})`,
    outcomeKey(report),
    ...families.map(([family, members = []]) => group(family, members, report)),
  );
}

function group(family: string, members: readonly Result[], { baseline }: Report): Html {
  return h(
    'details',
    { class: 'family', 'data-group': family },
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
    // A finding of the requirement is where links lead to.
    { ...filterable(result, baseline), ...(isFound(outcome) ? {} : { id: requirement }) },
    h(
      'th',
      { scope: 'row' },
      isFound(outcome) ? h('a', { href: `#${requirement}` }, requirement) : requirement,
      ' ',
      badge('level', level),
      isFound(outcome) ? null : anchor(requirement),
      h('p', null, requirementOf(requirement).demands, h('span', { class: 'faint' }, effort)),
    ),
    h('td', null, badge(standingOf(result, baseline)), note(outcome)),
  );
}

const meanings: Readonly<Record<AcceptedStatus, string>> = {
  held: 'every case did as promised',
  known: 'it deviates as the run was told, and in nothing else',
  accepted: 'broken, and a baseline answers for it',
  broken: 'a case did otherwise, and again when it was sent once more',
  flaky: 'a case did otherwise, and not when it was sent once more',
  error: 'it could not be judged',
  skipped: 'it was not judged',
};

function outcomeKey({ results, baseline }: Report): Html {
  const stands = new Set(results.map((result) => standingOf(result, baseline)));
  const shown = standings.filter((standing) => stands.has(standing));
  return key(
    'What the colors stand for',
    shown.map((standing) => [badge(standing), meanings[standing]]),
  );
}

/** Whether it stands among the findings. */
function isFound({ status }: Outcome): boolean {
  return status === 'broken' || status === 'flaky' || status === 'error';
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
