import { familyOf, type Requirement } from '../../engine/requirement.ts';
import type { FaultRow } from '../../server/index.ts';
import { renderCitation } from './citation.ts';
import { code, generated, prose, table } from './markdown.ts';

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
export function renderRequirements(catalogue: readonly Requirement[], faults: readonly FaultRow[]): string {
  const families = Map.groupBy(catalogue, ({ id }) => familyOf(id));
  const musts = catalogue.filter(({ level }) => level === 'must').length;
  return generated('Requirements', 'suites/catalogue.ts', [
    `${catalogue.length} requirements in ${families.size} families: ${musts} must, ${catalogue.length - musts} should.`,
    ...[...families].flatMap(([family, members]) => [
      `## ${prose(family)}`,
      table(
        headings,
        members.map((requirement) => row(requirement, faults)),
      ),
    ]),
  ]);
}

function row(requirement: Requirement, faults: readonly FaultRow[]): readonly string[] {
  const { id, level, sends, demands, cites, needs = [], profiles, observe } = requirement;
  return [
    code(id),
    level,
    prose(sends) + (observe !== undefined ? ' Judged on every exchange of the run.' : ''),
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
