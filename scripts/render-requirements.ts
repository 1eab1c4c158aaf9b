import type { FaultRow } from '../server/index.ts';
import type { Catalogue, Requirement } from '../suites/requirements/requirement.ts';
import { code, generated, prose, table } from './markdown.ts';
import { renderCitation } from './render-citation.ts';

const headings = [
  'Requirement',
  'Level',
  'We send',
  'The server must',
  'Sources',
  'Needs',
  'Profiles',
  'Fault that breaks it',
];

/** The catalogue as Markdown: a table for each family, with the seeded faults that prove each requirement able to fail. */
export function renderRequirements(catalogue: Catalogue, faults: readonly FaultRow[]): string {
  const entries = Object.entries(catalogue);
  const families = Object.entries(Object.groupBy(entries, ([id]) => id.split('/')[0] ?? id));
  const musts = entries.filter(([, { level }]) => level === 'must').length;
  return generated('Requirements', 'suites/catalogue.ts', [
    `${entries.length} requirements in ${families.length} families: ${musts} must, ${entries.length - musts} should.`,
    ...families.flatMap(([family, members = []]) => [
      `## ${prose(family)}`,
      table(
        headings,
        members.map(([id, requirement]) => row(id, requirement, faults)),
      ),
    ]),
  ]);
}

function row(id: string, requirement: Requirement, faults: readonly FaultRow[]): readonly string[] {
  const { level, sends, demands, cites, needs = [], profiles, observed } = requirement;
  return [
    code(id),
    level,
    prose(sends) + (observed ? ' Judged on every exchange of the run.' : ''),
    prose(demands),
    cites.map(renderCitation).join('<br>') || 'none',
    needs.map(code).join(', ') || 'nothing',
    profiles?.map(code).join(', ') ?? 'all',
    faults
      .filter(({ breaks }) => breaks === id)
      .map((fault) => code(fault.id))
      .join(', ') || 'none',
  ];
}
