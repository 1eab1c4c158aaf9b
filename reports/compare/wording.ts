import type { Finding } from '../../engine/evidence/finding.ts';
import { differenceLines, placesIn } from '../text/difference.ts';
import { counted, oneLine } from '../text/plain-text.ts';
import type { Change } from './circumstances.ts';
import type { ComparedRun, Comparison } from './comparison.ts';
import { type Difference, type Kind, kinds } from './differences.ts';
import { confidence, fewest, type LatencyDifference } from './latency.ts';

const titles: Readonly<Record<Kind, string>> = {
  new: 'New failures',
  'coverage-lost': 'Coverage lost',
  flaky: 'Flaky',
  still: 'Still broken',
  'newly-covered': 'Newly covered',
  fixed: 'Fixed',
};

/** The differences in groups under a heading each, the gravest first; without those that nothing is in. */
export function groupsOf({ differences }: Comparison) {
  return kinds
    .map((kind) => ({ kind, title: titles[kind], members: differences.filter((one) => one.kind === kind) }))
    .filter(({ members }) => members.length > 0);
}

/** The verdict and its reasons as one sentence, such as `clean: 2 fixed` or `regressed: new by 1 requirement`. */
export function comparisonSentence({ verdict, gates, differences }: Comparison): string {
  if (verdict === 'regressed') {
    const tripped = gates.filter(({ by }) => by.length > 0);
    return `regressed: ${tripped.map(({ gate, by }) => `${gate} (${by.length})`).join(', ')}`;
  }
  const counts = Object.entries(Object.groupBy(differences, ({ kind }) => kind));
  const parts = counts.map(([kind, members = []]) => `${members.length} ${kind.replace('-', ' ')}`);
  return `clean: ${parts.length === 0 ? 'no difference' : parts.join(', ')}`;
}

/** A run in one line. */
export function runLine({
  startedAt,
  url,
  server,
  profile,
  seed,
  complete,
  verdict,
  requirements,
}: ComparedRun): string {
  const whole = complete ? '' : ', interrupted';
  const where = server === null ? url : `${url} (${server})`;
  return oneLine(
    `${startedAt}, ${where}, profile ${profile}, seed ${seed}, ${counted(requirements, 'requirement')}: ${verdict}${whole}`,
  );
}

/** Something that changed between two runs, in one line. */
export function changeLine({ what, base, head }: Change): string {
  return oneLine(`${what}: ${base} → ${head}`);
}

/** How a requirement fared in both runs, such as `held → broken`. */
export function statusLine({ base, head }: Difference): string {
  return base === head ? `${base} in both` : `${base} → ${head}`;
}

/** What had to come and what came, as a finding tells them; null where one of them is not known. */
export function evidenceOf({ expected, note }: Difference): Pick<Finding, 'expected' | 'actual'> | null {
  return expected === null || note === null ? null : { expected: [expected], actual: note };
}

/** Where what came differs from what had to come, a line for each place; none where they are no values. */
export function placeLines(difference: Difference, limit: number): readonly string[] {
  const evidence = evidenceOf(difference);
  return evidence === null || placesIn(evidence).length === 0 ? [] : differenceLines(evidence, limit);
}

/** The cells of a table of latencies: medians, how many times as long, and how sure that is. */
export function latencyCells({ operation, base, head, shift, verdict }: LatencyDifference): readonly string[] {
  const medians = [base, head].map(({ medianMs }) => `${medianMs.toPrecision(3)} ms`);
  if (shift === null) return [operation, ...medians, `fewer than ${fewest} answers`, '', '', verdict];
  const [least, most] = shift.interval.map((end) => end.toFixed(2));
  const chance = shift.p < 0.0001 ? '< 0.0001' : shift.p.toFixed(4);
  return [
    operation,
    ...medians,
    `${shift.ratio.toFixed(2)} (${least} to ${most})`,
    signed(shift.delta),
    chance,
    verdict,
  ];
}

/** The headings of `latencyCells`. */
export const latencyTitles = [
  'operation',
  'base',
  'head',
  `ratio (${100 * confidence.level} %)`,
  "Cliff's delta",
  'p',
  'verdict',
] as const;

function signed(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text;
}
