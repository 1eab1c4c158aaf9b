import type { Report } from '../report/report.ts';

/** What was measured, a line for each figure; those of nothing only where all are wanted. */
export function measuredLines({ results }: Report, all: boolean): readonly string[] {
  return results.flatMap(({ figures, requirement }) =>
    figures
      .filter(({ value }) => all || value !== 0)
      .map(({ name, value, unit }) => `${requirement}: ${name} ${value} ${unit}`),
  );
}
