import { closest } from 'fastest-levenshtein';
import { cite } from '../spec/citation.ts';
import { type Correction, overlay } from '../spec/overlay.ts';
import { familyOf, isRequirementId, type RequirementId, requirementIds, requirements } from '../suites/catalogue.ts';
import { UsageError } from './usage-error.ts';

/** What there is to say about the corrections of the contracts (`overlay`) or about a requirement. Throws UsageError. */
export function explain(topic: string): string {
  if (topic === 'overlay') return overlay.map(explainCorrection).join('\n\n');
  if (isRequirementId(topic)) return explainRequirement(topic);
  const relatives = requirementIds.filter((id) => familyOf(id) === topic.split('/')[0]);
  const cure = `Did you mean ${closest(topic, relatives.length > 0 ? relatives : ['overlay', ...requirementIds])}?`;
  throw new UsageError(`There is nothing called "${topic}".`, cure, 'UNKNOWN_TOPIC');
}

function explainCorrection({ id, at, reason, source }: Correction): string {
  return [id, `  reason  ${reason}`, `  source  ${source}`, ...at.map((place) => `  at      ${place}`)].join('\n');
}

function explainRequirement(id: RequirementId): string {
  const { level, sends, demands, cites, needs = [], profiles = [] } = requirements[id];
  const lines = [
    `${id} (${level})`,
    `  sends     ${sends}`,
    `  demands   ${demands}`,
    ...cites.map((citation) => `  source    ${cite(citation)}`),
    ...(needs.length === 0 ? [] : [`  needs     ${needs.join(', ')}`]),
    ...(profiles.length === 0 ? [] : [`  profiles  ${profiles.join(', ')}`]),
  ];
  return lines.join('\n');
}
