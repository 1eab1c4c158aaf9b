import { h } from 'preact';
import type { Report } from '../report/report.ts';
import { verdictSentence } from '../text/verdict.ts';
import { folded, part } from './element.ts';
import { renderPage } from './page.ts';
import { acceptedFindings, knownDeviations, leftBehind, measured } from './parts/asides.ts';
import { filterList, operationTable } from './parts/coverage.ts';
import { filters } from './parts/filter.ts';
import { findings } from './parts/findings.ts';
import { latencyTable } from './parts/latency.ts';
import { latticeMaps } from './parts/lattice.ts';
import { propagation } from './parts/propagation.ts';
import { results } from './parts/results.ts';
import { stateDiagram } from './parts/transitions.ts';
import { verdict } from './parts/verdict.ts';
import { printableTexts } from './printable.ts';

/** The report as one HTML document that needs nothing else: no network, no other file. */
export function renderHtml(report: Report): string {
  const shown = printableTexts(report);
  const coverage = [
    ['Answers of each operation', operationTable(shown)],
    ['States that authorizations went through', stateDiagram(shown)],
    ['Permission lattice', latticeMaps(shown)],
    ['Filters of the list', filterList(shown)],
  ].flatMap(([title, content]) => (content === null ? [] : [folded(h('h3', null, title), content)]));
  const tried = coverage.length > 0;
  return renderPage({
    title: `tokenproof: ${verdictSentence(shown)}`,
    header: verdict(shown),
    tools: filters(shown),
    parts: [
      leftBehind(shown),
      findings(shown),
      knownDeviations(shown),
      acceptedFindings(shown),
      tried ? part('coverage', 'What was tried', ...coverage) : null,
      tried ? part('latency', 'Latency', folded('How long answers took, by operation', latencyTable(shown))) : null,
      propagation(shown),
      measured(shown),
      results(shown),
    ],
  });
}
