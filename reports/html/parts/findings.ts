import { h } from 'preact';
import { standingOf } from '../../baseline/acceptance.ts';
import { type CauseGroup, type CauseSeverity, causesIn, severities, tallyOf } from '../../causes/index.ts';
import type { Report } from '../../report/report.ts';
import type { Result } from '../../report/result.ts';
import { badge, facts, type Html, key, type Part, part } from '../element.ts';
import { filterable } from './filter.ts';
import { findingArticle } from './finding.ts';

/** So many causes show their first finding unasked. */
const mostOpen = 2;
/** So many findings show what was sent: a page with more of them would be too large to open. */
const mostWhole = 40;

const harms: Readonly<Record<CauseSeverity, string>> = {
  critical: 'somebody gets in, or keeps a right, who must not',
  high: 'something is lost, changed or shown unasked',
  medium: 'something promised does not work',
  low: 'form and spelling',
};

/** What did not hold, by its causes, the gravest first; what a baseline accepts alone comes last. */
export function findings(report: Report): Part {
  const accepted = report.results.filter((result) => standingOf(result, report.baseline) === 'accepted');
  const told = report.results.filter((result) => !accepted.includes(result));
  const groups = [...causesIn({ results: told }), ...causesIn({ results: accepted })];
  const unjudged = report.results.filter(({ outcome }) => outcome.status === 'error');
  const whole = groups.flatMap(({ members }) => members).slice(0, mostWhole);
  const articles = groups.map((group, index) =>
    causeArticle(group, report, {
      open: index < mostOpen && !isAccepted(group, report),
      isWhole: (member) => whole.includes(member),
    }),
  );
  return {
    ...part(
      'findings',
      groups.length === 0 ? 'No findings' : tallyOf(groups),
      severityKey(groups),
      ...articles,
      ...(unjudged.length === 0
        ? []
        : [h('h3', null, 'Could not be judged'), ...unjudged.map((one) => errorArticle(one, report))]),
    ),
    below: groups.map(({ cause, members }) => ({
      id: causeId(cause.id),
      title: `${cause.says} (${members.length})`,
      mark: cause.severity,
    })),
  };
}

function severityKey(groups: readonly CauseGroup[]): Html {
  const shown = severities.filter((one) => groups.some(({ cause }) => cause.severity === one));
  if (shown.length === 0) return null;
  return key(
    'How grave',
    shown.map((one) => [badge(one), harms[one]]),
  );
}

interface Shown {
  readonly open: boolean;
  readonly isWhole: (member: CauseGroup['members'][number]) => boolean;
}

function causeArticle({ cause, members }: CauseGroup, report: Report, { open, isWhole }: Shown): Html {
  const id = causeId(cause.id);
  return h(
    'article',
    { class: 'cause', id, 'aria-labelledby': `${id}-title`, 'data-group': cause.id },
    h('h3', { id: `${id}-title` }, badge(cause.severity), ' ', capital(cause.says)),
    cause.mend === '' ? null : h('p', { class: 'mend' }, h('strong', null, 'Mend: '), cause.mend),
    members.map((member, index) =>
      findingArticle(member, report, { open: open && index === 0, whole: isWhole(member) }),
    ),
  );
}

function errorArticle(result: Result, { baseline }: Report): Html {
  const { outcome, requirement } = result;
  const heading = `${requirement}-title`;
  return h(
    'article',
    { class: 'finding error', id: requirement, 'aria-labelledby': heading, ...filterable(result, baseline) },
    h('h4', { id: heading }, badge('error'), ' ', requirement),
    outcome.status === 'error' ? facts([['Could not be judged', outcome.reason]]) : null,
  );
}

function isAccepted({ members }: CauseGroup, { baseline }: Report): boolean {
  return members.every(({ result }) => standingOf(result, baseline) === 'accepted');
}

function causeId(fingerprint: string): string {
  return `cause-${fingerprint.replaceAll(/[^\w-]/g, '-')}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
