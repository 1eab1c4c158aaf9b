import { h } from 'preact';
import { acceptedFindings, knownDeviations, leftBehind, measured } from './html/asides.ts';
import { filterList, operationTable } from './html/coverage.ts';
import { section } from './html/element.ts';
import { filters } from './html/filter.ts';
import { findings } from './html/findings.ts';
import { latencyTable } from './html/latency.ts';
import { latticeMaps } from './html/lattice.ts';
import { renderPage } from './html/page.ts';
import { printableTexts } from './html/printable.ts';
import { results } from './html/results.ts';
import { stateDiagram } from './html/transitions.ts';
import { verdict } from './html/verdict.ts';
import type { Report } from './report.ts';
import { verdictSentence } from './verdict.ts';

/** The report as one HTML document that needs nothing else: no network, no other file. */
export function renderHtml(report: Report): string {
  const shown = printableTexts(report);
  const coverage = [operationTable(shown), stateDiagram(shown), latticeMaps(shown), filterList(shown)];
  const tried = coverage.some((part) => part !== null);
  return renderPage({
    title: `tokenproof: ${verdictSentence(shown)}`,
    body: [
      verdict(shown),
      h(
        'main',
        null,
        leftBehind(shown),
        filters(shown),
        findings(shown),
        knownDeviations(shown),
        acceptedFindings(shown),
        tried ? section('coverage', 'What was tried', ...coverage) : null,
        tried ? section('latency', 'Latency', latencyTable(shown)) : null,
        measured(shown),
        results(shown),
      ),
    ],
  });
}
