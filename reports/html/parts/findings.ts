import { h } from 'preact';
import type { Finding } from '../../../engine/evidence/finding.ts';
import { cite } from '../../../spec/citation.ts';
import { requirementOf } from '../../../suites/catalogue.ts';
import { standingOf } from '../../baseline/acceptance.ts';
import type { Report, Run } from '../../report/report.ts';
import type { Result } from '../../report/result.ts';
import { bindingOf, bySeverity } from '../../report/severity.ts';
import { replayCommand } from '../../reproduction/replay-command.ts';
import { renderCurls } from '../../text/sequence.ts';
import { badge, code, codeBlock, facts, folded, type Html, list, scrolling, section } from '../element.ts';
import { filterable } from './filter.ts';
import { sequenceDiagram } from './sequence.ts';

/** Every requirement that did not hold, the gravest first, and what a baseline accepts last. */
export function findings(report: Report): Html {
  const { results, baseline } = report;
  const bad = results.filter(({ outcome }) => ['broken', 'flaky', 'error'].includes(outcome.status));
  const isAccepted = (result: Result): boolean => standingOf(result, baseline) === 'accepted';
  const title = bad.length === 0 ? 'No findings' : `Findings (${bad.length})`;
  const sorted = bad.toSorted(
    (one, other) => Number(isAccepted(one)) - Number(isAccepted(other)) || bySeverity(one, other),
  );
  return section('findings', title, ...sorted.map((result) => article(result, report)));
}

function article(result: Result, { run, baseline }: Report): Html {
  const { requirement } = result;
  const standing = standingOf(result, baseline);
  const heading = `finding-${requirement.replace('/', '-')}`;
  return h(
    'article',
    { class: `finding ${standing}`, 'aria-labelledby': heading, ...filterable(result, baseline) },
    h('h3', { id: heading }, badge(standing), ' ', requirement, ' ', badge('level', bindingOf(result))),
    h('p', { class: 'demand' }, requirementOf(requirement).demands),
    evidenceOf(result, run),
  );
}

function evidenceOf({ outcome }: Result, run: Run): Html {
  switch (outcome.status) {
    case 'error':
      return facts([['Could not be judged', outcome.reason]]);
    case 'flaky': {
      const note = 'It broke once and held when the same case was sent again.';
      return [h('p', null, note), evidence(outcome.finding, run)];
    }
    case 'broken':
      return evidence(outcome.finding, run);
    default:
      return null;
  }
}

function evidence(finding: Finding, run: Run): Html {
  const { cites, sends } = requirementOf(finding.requirement);
  return [
    against(finding),
    h('h4', null, 'What happened'),
    sequenceDiagram(finding.exchanges),
    timeline(finding),
    facts([
      ['We send', sends],
      ['Source', ...cites.map(cite)],
      ['Replay', code(replayCommand(run, finding))],
      ['Fingerprint', code(finding.fingerprint)],
    ]),
    folded('By hand, with curl', codeBlock(renderCurls(finding.exchanges, run.target.url))),
  ];
}

function against({ expected, actual }: Finding): Html {
  const items = expected.map((one) => h('li', null, one));
  return h(
    'div',
    { class: 'against' },
    h('div', null, h('h4', null, 'Expected'), list('expected', items)),
    h('div', null, h('h4', null, 'Actual'), h('p', null, actual)),
  );
}

function timeline({ timeline = [] }: Finding): Html {
  if (timeline.length === 0) return null;
  return [h('h4', null, 'Calls that overlapped'), scrolling('Timeline', codeBlock(timeline.join('\n')))];
}
