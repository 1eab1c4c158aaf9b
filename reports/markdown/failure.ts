import type { Finding } from '../../engine/evidence/finding.ts';
import { cite } from '../../spec/citation.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import type { Run } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { bindingOf } from '../report/severity.ts';
import { replayCommand } from '../reproduction/replay-command.ts';
import { differenceLines, placesIn } from '../text/difference.ts';
import { renderCurls, renderSequence } from '../text/sequence.ts';
import { codeSpan, fenced, folded } from './escaping.ts';

/**
 * What became of a requirement that did not hold, folded below its name; null for one that held or was skipped. Prose
 * is the catalogue's; whatever else is shown stands in a fence or a code span, where it is neither HTML nor Markdown.
 */
export function foldFailure(result: Result, run: Run): string | null {
  const { outcome, requirement } = result;
  const summary = (word: string): string => `<b>${word}</b> <code>${requirement}</code> (${bindingOf(result)})`;
  switch (outcome.status) {
    case 'broken':
      return folded(summary('BROKEN'), evidence(outcome.finding, run));
    case 'flaky': {
      const note = 'It broke once and held when the same case was sent again.';
      return folded(summary('FLAKY'), `${note}\n\n${evidence(outcome.finding, run)}`);
    }
    case 'error': {
      const demands = `**Must hold:** ${requirementOf(requirement).demands}`;
      return folded(summary('ERROR'), `${demands}\n\n${block('Could not be judged', outcome.reason)}`);
    }
    case 'held':
    case 'known':
    case 'skipped':
      return null;
  }
}

function evidence(finding: Finding, run: Run): string {
  const { cites, demands, sends } = requirementOf(finding.requirement);
  const facts = [
    `- **We send:** ${sends}`,
    `- **Must hold:** ${demands}`,
    `- **Sources:** ${cites.map((citation) => codeSpan(cite(citation))).join(', ')}`,
    `- **Fingerprint:** ${codeSpan(finding.fingerprint)}`,
  ];
  return [
    facts.join('\n'),
    block('Expected', finding.expected.join('\n')),
    block('Actual', finding.actual),
    ...(placesIn(finding).length === 0 ? [] : [block('Difference', differenceLines(finding, 80).join('\n'))]),
    ...(finding.timeline === undefined ? [] : [block('Timeline', finding.timeline.join('\n'))]),
    block('Sequence', renderSequence(finding.exchanges, false)),
    block('By hand', renderCurls(finding.exchanges, run.target.url)),
    block('Replay', replayCommand(run, finding)),
  ].join('\n\n');
}

function block(title: string, text: string): string {
  return `**${title}**\n\n${fenced(text)}`;
}
