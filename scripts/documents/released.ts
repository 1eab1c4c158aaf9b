import type { Requirement } from '../../engine/requirement.ts';
import type { Deviation } from '../../spec/deviation.ts';
import type { Known } from '../../spec/known.ts';
import { code, generated, prose, table } from './markdown.ts';

/** The known deviations of the released servers as Markdown: what is promised, what each release does, and why. */
export function renderReleased(known: readonly Known[], catalogue: readonly Requirement[]): string {
  const deviations = new Map(known.flatMap((one) => one.deviations).map((one) => [one.id, one]));
  const releases = known.map(({ release }) => release);
  const rows = [...deviations.values()].map((one) => [...row(one, catalogue), ...releases.map(has(one, known))]);
  const counts = known.map(({ title, deviations: own }) => `- ${prose(title)}: ${own.length} known deviations`);
  return generated('Released servers', 'spec/known/*.yaml', [
    'What released servers are known to do otherwise than promised, seen by judging them. `--known` excuses exactly this.',
    counts.join('\n'),
    table(['Requirement', 'Promised', 'Done instead', 'Why', 'Source', 'Since', ...releases.map(code)], rows),
  ]);
}

function row(
  { requirement, says, why, source, first }: Deviation,
  catalogue: readonly Requirement[],
): readonly string[] {
  const { demands = '', level = '' } = catalogue.find(({ id }) => id === requirement) ?? {};
  return [`${code(requirement)} (${level})`, prose(demands), prose(says), prose(why), prose(source), first];
}

/** Whether a release has a deviation. */
function has({ id }: Deviation, known: readonly Known[]): (release: string) => string {
  return (release) => {
    const file = known.find((one) => one.release === release);
    return file?.deviations.some((one) => one.id === id) === true ? 'yes' : 'no';
  };
}
