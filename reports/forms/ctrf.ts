import { createColors } from 'picocolors';
import type { Outcome } from '../../engine/evidence/finding.ts';
import { acceptanceText } from '../baseline/acceptance.ts';
import { acceptanceOf } from '../baseline/baseline.ts';
import { remarksOf } from '../report/remarks.ts';
import type { Report, Run } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { renderFailure } from '../text/failure.ts';
import { oneLine, printable } from '../text/plain-text.ts';

/** How a test ended, in the words of the Common Test Report Format. */
type CtrfStatus = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

/** One test. Durations are whole milliseconds. */
interface CtrfTest {
  readonly name: string;
  readonly status: CtrfStatus;
  readonly duration: number;
  readonly rawStatus: Outcome['status'];
  readonly suite: readonly [string];
  readonly message?: string;
  readonly trace?: string;
  readonly extra: Readonly<Record<`tokenproof/${string}`, string | number>>;
}

/** A flaky requirement did not pass in the end, so it is not `flaky` as the format means it. */
const statuses = {
  held: 'passed',
  broken: 'failed',
  known: 'passed',
  flaky: 'other',
  error: 'other',
  skipped: 'skipped',
} as const satisfies Readonly<Record<Outcome['status'], CtrfStatus>>;

const style = { colors: createColors(false), verbose: false };

/**
 * The report in the Common Test Report Format (CTRF 0.0.0, the working draft): a test for each requirement, its family
 * as suite. What is flaky, could not be judged or is accepted by a baseline is `other`; `rawStatus` is the outcome.
 */
export function renderCtrf(report: Report): string {
  const { results, run } = report;
  const { name, version } = run.tool;
  const tests = results.map((result) => testOf(result, report));
  const document = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    generatedBy: `${name} ${version}`,
    results: { tool: { name, version }, summary: summary(report, tests), tests, environment: environment(report) },
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function summary({ results, run }: Report, tests: readonly CtrfTest[]): object {
  const ended = (status: CtrfStatus): number => tests.filter((test) => test.status === status).length;
  const start = Date.parse(run.startedAt);
  const duration = Math.round(run.durationMs);
  return {
    tests: tests.length,
    passed: ended('passed'),
    failed: ended('failed'),
    skipped: ended('skipped'),
    pending: ended('pending'),
    other: ended('other'),
    suites: new Set(results.map(({ family }) => family)).size,
    start,
    stop: start + duration,
    duration,
  };
}

function testOf(result: Result, { run, baseline }: Report): CtrfTest {
  const { family, level, ms, outcome, requirement, requests } = result;
  const accepted = acceptanceOf(result, baseline);
  return {
    name: requirement,
    status: accepted === undefined ? statuses[outcome.status] : 'other',
    duration: Math.round(ms),
    rawStatus: outcome.status,
    suite: [family],
    ...explanation(result, run),
    extra: {
      ...{ 'tokenproof/level': level, 'tokenproof/requests': requests },
      ...repetition(outcome),
      ...(accepted === undefined ? {} : { 'tokenproof/accepted': oneLine(acceptanceText(accepted)) }),
    },
  };
}

function explanation(result: Result, run: Run): Pick<CtrfTest, 'message' | 'trace'> {
  const { outcome } = result;
  switch (outcome.status) {
    case 'held':
      return {};
    case 'known':
      return { message: `deviates as known: ${outcome.deviations.join(', ')}` };
    case 'skipped':
      return { message: oneLine(`${outcome.reason}: ${outcome.note}`) };
    case 'error':
      return { message: oneLine(outcome.reason) };
    case 'broken':
    case 'flaky': {
      const { actual, expected } = outcome.finding;
      const message = oneLine(`expected ${expected.join(' or ')}; actual ${actual}`);
      return { message, trace: printable(renderFailure(result, run, style)) };
    }
  }
}

/** What tells a finding from others and brings it back. */
function repetition(outcome: Outcome): CtrfTest['extra'] {
  if (outcome.status !== 'broken' && outcome.status !== 'flaky') return {};
  const { fingerprint, replay } = outcome.finding;
  return { 'tokenproof/fingerprint': fingerprint, 'tokenproof/seed': replay.seed, 'tokenproof/path': replay.path };
}

function environment({ run, verdict }: Report): object {
  const { contract, target } = run;
  const remarks = remarksOf(run);
  return {
    appName: target.url,
    ...(target.server === null ? {} : { appVersion: printable(target.server) }),
    testEnvironment: run.profile,
    healthy: verdict === 'conforms',
    extra: {
      'tokenproof/verdict': verdict,
      'tokenproof/complete': run.complete,
      'tokenproof/contract': `${contract.title} ${contract.version}`,
      'tokenproof/seed': run.seed,
      'tokenproof/command': run.command,
      ...(remarks.length === 0 ? {} : { 'tokenproof/remarks': remarks.map(printable) }),
    },
  };
}
