import { requirementOf } from '../../suites/catalogue.ts';
import type { NamedFile } from '../forms/named-file.ts';
import { type Found, findingsOf } from '../report/findings.ts';
import type { Report } from '../report/report.ts';
import { oneLine } from '../text/plain-text.ts';
import { comparable, isSame } from './comparable.ts';
import { cookieShape } from './cookie-shape.ts';
import { ending, judging } from './judging.ts';
import { isToldByStatus, planOf, type ReproductionPlan } from './plan.ts';
import { program } from './program.ts';

/** What ends a comment besides a line feed (ECMAScript 2025 section 12.3). */
const lineEnds = /[\u2028\u2029]/g;

/** A TypeScript program for each finding: it sends the sequence again and tells whether the server still does this. */
export function renderReproductions(report: Report): readonly NamedFile[] {
  return findingsOf(report).map((found) => ({ name: `${found.name}.mts`, text: fileOf(found, report.run.target.url) }));
}

function fileOf(found: Found, url: string): string {
  const plan = planOf(found);
  return `${head(found, plan)}\n${constants(found, plan, url)}\n${program}${judging}\n${comparable}\n\n${isSame}\n\n${cookieShape}\n\n${ending}`;
}

function head({ finding, name, result }: Found, { inputs, tries }: ReproductionPlan): string {
  const { demands, sends } = requirementOf(finding.requirement);
  const lines = [
    `${finding.requirement} (${result.level})`,
    `we send: ${sends}`,
    `must hold: ${demands}`,
    `expected: ${finding.expected.join(' or ')}`,
    `actual: ${finding.actual}`,
    `run: ${Object.keys(inputs)
      .map((input) => `${input}=…`)
      .join(' ')} TARGET=… node ${name}.mts`,
    ...(tries > 1 ? [`Its calls overlap, so that one try decides nothing: it is tried up to ${tries} times.`] : []),
    'exit code: 0 does not reproduce, 1 reproduces, 2 wants a variable, 4 cannot tell',
  ];
  return lines.map((line) => `// ${oneLine(line).replaceAll(lineEnds, ' ')}`).join('\n');
}

/** What is particular to a finding, as constants; JSON is TypeScript. */
function constants({ finding }: Found, plan: ReproductionPlan, url: string): string {
  const json = (value: unknown): string => JSON.stringify(value, undefined, 2);
  return [
    `const url = process.env.TARGET ?? ${json(url)};`,
    `const inputs: Readonly<Record<string, string>> = ${json(plan.inputs)};`,
    `const steps: readonly Step[] = ${json(plan.steps)};`,
    `const beforehand: number = ${json(plan.beforehand)};`,
    `const known: readonly string[] = ${json(plan.known)};`,
    `const tries: number = ${json(plan.tries)};`,
    `const removals: readonly Template[] = ${json(plan.removals)};`,
    `const obstacle: string | null = ${json(plan.obstacle)};`,
    `const judgedByStatus: boolean = ${json(isToldByStatus(finding))};`,
    `const answers: readonly (string | null)[] = ${json(plan.answers)};`,
    `const isCutBefore: boolean = ${json(plan.isCutBefore)};`,
    `const fields: readonly (readonly [name: string, value: string | null])[] = ${json(plan.fields)};`,
    `const lacking: readonly string[] = ${json(plan.lacking)};`,
    `const signingName: string | null = ${json(plan.signingName)};`,
  ].join('\n');
}
