import { unacceptedIn } from '../../reports/baseline/baseline.ts';
import type { CauseSeverity } from '../../reports/causes/cause.ts';
import { causesIn } from '../../reports/causes/causes.ts';
import type { Report } from '../../reports/report/report.ts';
import type { Result } from '../../reports/report/result.ts';
import { isHindered, verdictOf } from '../../reports/report/verdict.ts';
import { exitCodes } from '../exit.ts';

/**
 * The exit code of a report. With `strict`, a broken `should` violates as well. A target that was lost is a failure,
 * whatever was found until then; what is left behind is never success. A run that was asked to end early, as a quick one is,
 * and found nothing until then did what it was asked to. With `failOn`, what is broken violates where its cause is of one of
 * those severities, and nowhere else.
 */
export function exitCodeOf(report: Report, strict: boolean, failOn: readonly CauseSeverity[] | null = null): number {
  if (report.run.brokenOff?.code.startsWith('TARGET_')) return exitCodes.failed;
  const broken = unacceptedIn(report).filter(({ outcome }) => outcome.status === 'broken');
  const gated = failOn === null ? [] : causesIn({ results: broken });
  if (gated.some(({ cause }) => failOn?.includes(cause.severity))) return exitCodes.violates;
  if (strict && failOn === null && broken.length > 0) return exitCodes.violates;
  const verdict = failOn === null ? report.verdict : verdictOf(withoutMusts(report));
  const quick = verdict === 'inconclusive' && !isHindered(report);
  const code = quick ? exitCodes.conforms : exitCodes[verdict];
  return code === exitCodes.conforms && report.run.leftovers.length > 0 ? exitCodes.inconclusive : code;
}

/** A report in which no broken requirement decides on the verdict; what was not judged does, as before. */
function withoutMusts(report: Report): Report {
  const results = report.results.map(
    (result): Result => (result.outcome.status === 'broken' ? { ...result, level: 'should' } : result),
  );
  return { ...report, results };
}
