import { h } from 'preact';
import type { Report } from '../report/report.ts';
import { verdictSentence } from '../text/verdict.ts';
import { section } from './element.ts';
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
        propagation(shown),
        measured(shown),
        results(shown),
      ),
    ],
  });
}
