import type { Figure } from '../../engine/evidence/finding.ts';
import type { Report } from '../report/report.ts';

/**
 * What was measured, a line for each figure, and for those of each two replicas together; those of nothing only where
 * all are wanted.
 */
export function measuredLines({ results }: Report, all: boolean): readonly string[] {
  return results.flatMap(({ figures, requirement }) => {
    const wanted = figures.filter(({ value }) => all || value !== 0);
    const pairs = Map.groupBy(wanted, ({ between }) => between?.join(' to ') ?? '');
    return [...pairs].flatMap(([pair, own]) => {
      if (pair === '') return own.map((one) => `${requirement}: ${one.name} ${figureValue(one)}`);
      return [`${requirement}: replica ${pair}: ${summaryOf(own)}`];
    });
  });
}

/** Figures between two replicas; where nothing was so in time, that alone is said. */
function summaryOf(figures: readonly Figure[]): string {
  const [first] = figures;
  if (first !== undefined && figures.every(({ exceeded }) => exceeded)) return figureValue(first);
  return figures.map((one) => `${shortName(one)} ${figureValue(one)}`).join(', ');
}

/** The name of a figure between replicas without what all of them measure. */
export function shortName({ name }: Figure): string {
  return name.replace(/^propagation /, '');
}

/** The value of a figure with its unit; what nobody waited longer for is not so within that time. */
export function figureValue({ value, unit, exceeded }: Figure): string {
  if (exceeded === undefined) return `${value} ${unit}`;
  return `not within ${unit === 'ms' && value >= 1_000 ? `${value / 1_000} s` : `${value} ${unit}`}`;
}
