import type { TestCase } from 'vitest/node';
import type { Evidence } from '../../engine/evidence/evidence.ts';
import type { Finding, Outcome } from '../../engine/evidence/finding.ts';
import type { BrokenOff } from './report.ts';

/** What became of a requirement: its test's own result, with the evidence that the test told of. */
export function outcomeOf(test: TestCase, evidence: Evidence | undefined): Outcome {
  const result = test.result();
  const { skip } = test.meta();
  if (result.state === 'skipped') {
    return skip === undefined ? error('it was cut short') : { status: 'skipped', ...skip };
  }
  const finding = result.errors?.map((one) => one.finding as Finding | undefined).find((one) => one !== undefined);
  if (finding !== undefined) return { status: evidence?.flaky === true ? 'flaky' : 'broken', finding };
  if (evidence?.unprepared != null) return error(`could not prepare: ${evidence.unprepared}`);
  if (result.state === 'failed') return error(firstLine(result.errors[0]?.message ?? 'it failed without a reason'));
  const runs = evidence?.runs ?? 0;
  return result.state === 'passed' && runs > 0 ? { status: 'held', runs } : error('no case was tried');
}

/** The outcome of what could not be judged. */
export function error(reason: string): Outcome {
  return { status: 'error', reason };
}

/** The first line of a text. */
export function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}

/** Why a target was given up while a test ran; undefined where it was not. */
export function lossIn(test: TestCase): BrokenOff | undefined {
  const lost = test.result().errors?.find((one) => one.code === 'TARGET_LOST');
  return lost === undefined ? undefined : { code: 'TARGET_LOST', reason: lost.message };
}
