/** How many checks passed and how many failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** One step of the gate after it ran; `report` is what vitest wrote about it as JSON, undefined where it wrote none. */
export interface FinishedStep {
  readonly name: string;
  readonly passed: boolean;
  readonly report?: unknown;
}

/** The sum over all steps: one for each step, and for a step with a report one for each of its tests. */
export function tally(steps: readonly FinishedStep[]): Tally {
  return steps.map(tallyOf).reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
}

/** A step that failed counts at least one failure: a file that does not load has no test that could fail. */
function tallyOf(step: FinishedStep): Tally {
  const passed = numberAt(step.report, 'numPassedTests');
  const failed = numberAt(step.report, 'numFailedTests');
  if (passed === undefined || failed === undefined) {
    return { passed: step.passed ? 1 : 0, failed: step.passed ? 0 : 1 };
  }
  return { passed, failed: step.passed ? failed : Math.max(failed, 1) };
}

function numberAt(report: unknown, name: string): number | undefined {
  if (typeof report !== 'object' || report === null) return undefined;
  const value = (report as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'number' ? value : undefined;
}
