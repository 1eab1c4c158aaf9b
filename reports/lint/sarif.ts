import { contract } from '../../spec/citation.ts';
import { lintRules } from '../../spec/lint/rules.ts';
import { contractLocation, packageBase } from '../sarif/location.ts';
import { oneLine } from '../text/plain-text.ts';
import type { LintReport } from './report.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The flaws as a SARIF 2.1.0 log for code scanning: all rules, and a result for each flaw. */
export function renderLintSarif({ contract: { source, digest }, findings, tool }: LintReport): string {
  const rules = lintRules.map(({ id, level, mend, why, wrong }) => ({
    id,
    shortDescription: message(wrong),
    fullDescription: message(`${wrong} ${why}`),
    help: message(`${why}\n${mend}`),
    defaultConfiguration: { level },
  }));
  const results = findings.map(({ level, line, pointer, rule, says }) => ({
    ruleId: rule,
    ruleIndex: lintRules.findIndex(({ id }) => id === rule),
    level,
    message: message(says),
    locations: [contractLocation(source, [contract(pointer)], () => line)],
    partialFingerprints: { 'tokenproof/lint/v1': `${rule} ${pointer}` },
  }));
  const run = {
    tool: { driver: { name: tool.name, semanticVersion: tool.version, rules } },
    automationDetails: { id: `${tool.name}/lint/` },
    originalUriBaseIds: { [packageBase]: { description: message('The folder of tokenproof itself.') } },
    results,
    properties: { contract: source, digest },
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** A message that reads as the text does: without placeholders and links (SARIF 2.1.0 sections 3.11.5, 3.11.6). */
function message(text: string) {
  return { text: oneLine(text).replaceAll(/[{}]/g, '$&$&').replaceAll('](', '] (') };
}
