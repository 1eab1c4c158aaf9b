import { h } from 'preact';
import type { Finding } from '../../../engine/evidence/finding.ts';
import { cite } from '../../../spec/citation.ts';
import { requirementOf } from '../../../suites/catalogue.ts';
import { standingOf } from '../../baseline/acceptance.ts';
import type { Found } from '../../report/findings.ts';
import type { Report, Run } from '../../report/report.ts';
import { bindingOf } from '../../report/severity.ts';
import { replayCommand } from '../../reproduction/replay-command.ts';
import { renderCurls } from '../../text/sequence.ts';
import {
  anchor,
  badge,
  code,
  codeBlock,
  copyable,
  facts,
  folded,
  foldedUnder,
  type Html,
  scrolling,
} from '../element.ts';
import { against } from './against.ts';
import { filterable } from './filter.ts';
import { sequenceDiagram } from './sequence.ts';

/** How much of a finding is shown. */
export interface Extent {
  readonly open: boolean;
  /** Whether what was sent is shown. */
  readonly whole: boolean;
}

/** One requirement that is broken or flaky: what it is in a line, and the evidence beneath. */
export function findingArticle({ result, finding }: Found, { run, baseline }: Report, { open, whole }: Extent): Html {
  const { requirement, outcome } = result;
  const standing = standingOf(result, baseline);
  const heading = `${requirement}-title`;
  const line = [
    h('h4', { id: heading }, badge(standing), ' ', requirement, ' ', badge('level', bindingOf(result))),
    h('span', { class: 'faint gist' }, ` ${finding.actual}`),
  ];
  return h(
    'article',
    { class: `finding ${standing}`, id: requirement, 'aria-labelledby': heading, ...filterable(result, baseline) },
    foldedUnder(
      line,
      { open },
      h('p', { class: 'demand' }, requirementOf(requirement).demands, ' ', anchor(requirement)),
      outcome.status === 'flaky' ? h('p', null, 'It broke once and held when the same case was sent again.') : null,
      against(finding),
      whole
        ? evidence(finding, run)
        : h('p', null, 'What was sent is in the report in JSON: this page has many findings.'),
      again(finding, run),
    ),
  );
}

function evidence(finding: Finding, run: Run): Html {
  return [
    h('h5', null, 'What happened'),
    sequenceDiagram(finding.exchanges),
    timeline(finding),
    folded(
      'By hand, with curl',
      copyable('the curl commands', codeBlock(renderCurls(finding.exchanges, run.target.url))),
    ),
  ];
}

function again(finding: Finding, run: Run): Html {
  const { cites, sends } = requirementOf(finding.requirement);
  return facts([
    ['Replay', copyable('the replay command', code(replayCommand(run, finding)))],
    ['We send', sends],
    ['Source', ...cites.map(cite)],
    ['Fingerprint', code(finding.fingerprint)],
  ]);
}

function timeline({ timeline = [] }: Finding): Html {
  if (timeline.length === 0) return null;
  return [h('h5', null, 'Calls that overlapped'), scrolling('Timeline', codeBlock(timeline.join('\n')))];
}
