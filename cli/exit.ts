import { CommanderError } from 'commander';
import { unacceptedIn } from '../reports/baseline/baseline.ts';
import type { CauseSeverity } from '../reports/causes/cause.ts';
import { causesIn } from '../reports/causes/causes.ts';
import type { Report } from '../reports/report/report.ts';
import { isHindered, verdictOf } from '../reports/report/verdict.ts';
import { printable } from '../reports/text/plain-text.ts';
import { TokenproofError } from '../spec/errors.ts';
import { SecretShownError } from './secret-shown-error.ts';

/** What the exit code says. */
export const exitCodes = { conforms: 0, violates: 1, usage: 2, failed: 3, inconclusive: 4, interrupted: 130 } as const;

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

/** A report in which no broken requirement decides on the verdict. */
function withoutMusts(report: Report): Report {
  return { ...report, results: report.results.map((result) => ({ ...result, level: 'should' })) };
}

/** The exit code and the one line for what was thrown: usage, configuration and contract 2, the rest 3. */
export function failureOf(error: unknown): { readonly exitCode: number; readonly line: string | null } {
  if (error instanceof CommanderError) return commanderFailure(error);
  if (isCoded(error)) {
    const isOurs = error.code.startsWith('TARGET_') || error instanceof SecretShownError;
    const exitCode = isOurs ? exitCodes.failed : exitCodes.usage;
    return { exitCode, line: lineOf(error.message, error.cure, error.code) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    exitCode: exitCodes.failed,
    line: lineOf(`An error of tokenproof: ${reason}`, 'Please report it.', 'INTERNAL'),
  };
}

/** Errors of the reference server have the same members without sharing the class. */
function isCoded(error: unknown): error is TokenproofError {
  if (error instanceof TokenproofError) return true;
  return error instanceof Error && 'cure' in error && 'code' in error && typeof error.code === 'string';
}

function commanderFailure({ exitCode, code, message }: CommanderError) {
  if (exitCode === 0) return { exitCode, line: null };
  // The help that stands in for a missing command has been written.
  if (code === 'commander.help') return { exitCode: exitCodes.usage, line: null };
  const codeOf: Readonly<Record<string, string>> = { 'commander.unknownCommand': 'UNKNOWN_COMMAND' };
  const sentence = message
    .replace(/^error: /, '')
    .trim()
    .replace(/\.$/, '');
  return {
    exitCode: exitCodes.usage,
    line: lineOf(
      `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`,
      'See tokenproof --help.',
      codeOf[code] ?? 'USAGE',
    ),
  };
}

function lineOf(sentence: string, cure: string, code: string): string {
  const full = sentence.trim().replace(/[.:]?$/, '.');
  return printable(`tokenproof: ${full} ${cure} [${code}]`.replaceAll(/\s+/g, ' '));
}
