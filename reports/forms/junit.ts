import { XMLBuilder } from 'fast-xml-parser';
import { createColors } from 'picocolors';
import { type AcceptedStatus, acceptanceText, standingOf } from '../baseline/acceptance.ts';
import { acceptanceOf } from '../baseline/baseline.ts';
import { remarksOf } from '../report/remarks.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { renderFailure } from '../text/failure.ts';
import { oneLine, printable } from '../text/plain-text.ts';

const style = { colors: createColors(false), verbose: false };

/**
 * The report as JUnit XML: a suite for each family, a case for each requirement. What is broken is a failure whose type
 * is the level; what is flaky or could not be judged is an error; what a baseline accepts is skipped. Seconds where the
 * format wants times.
 */
export function renderJunit(report: Report): string {
  const { results, run, verdict } = report;
  const groups = Object.entries(Object.groupBy(results, ({ family }) => family));
  const suites = groups.map(([family, members = []]) => suite(family, members, report));
  const time = seconds(run.durationMs);
  const testsuites = { ...attributes({ name: `tokenproof: ${verdict}`, time, ...counts(report) }), testsuite: suites };
  return builder.build({ '?xml': attributes({ version: '1.0', encoding: 'UTF-8' }), testsuites });
}

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  format: true,
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
});

function suite(name: string, results: readonly Result[], report: Report): object {
  const { run, verdict, baseline } = report;
  const time = seconds(results.reduce((sum, { ms }) => sum + ms, 0));
  const remarks = remarksOf(run);
  const facts = {
    seed: run.seed,
    profile: run.profile,
    target: run.target.url,
    contract: `${run.contract.title} ${run.contract.version}`,
    complete: run.complete,
    verdict,
    ...(remarks.length === 0 ? {} : { remarks: remarks.join(' ') }),
  };
  return {
    ...attributes({ name, timestamp: run.startedAt, time, ...counts({ results, baseline }) }),
    ...properties(facts),
    testcase: results.map((result) => testCase(result, report)),
  };
}

function testCase(result: Result, { run, baseline }: Report): object {
  const { family, ms, requirement } = result;
  const shared = attributes({ name: requirement, classname: `tokenproof.${family}`, time: seconds(ms) });
  const text = printable(renderFailure(result, run, style));
  const accepted = acceptanceOf(result, baseline);
  if (accepted === undefined) return { ...shared, ...ending(result, text) };
  const message = `accepted: ${acceptanceText(accepted)}`;
  const { fingerprint } = accepted;
  return {
    ...shared,
    ...properties({ requirement, fingerprint }),
    skipped: { ...attributes({ message }), '#text': text },
  };
}

/** What a case says about how it ended; nothing where it held. */
function ending({ level, outcome, requirement }: Result, text: string): object {
  switch (outcome.status) {
    case 'held':
      return {};
    case 'known':
      return properties({ requirement, known: outcome.deviations.join(' ') });
    case 'skipped':
      return { skipped: attributes({ message: `${outcome.reason}: ${outcome.note}` }) };
    case 'error':
      return { error: { ...attributes({ message: outcome.reason, type: 'error' }), '#text': text } };
    case 'broken':
    case 'flaky': {
      const { actual, expected, fingerprint, replay } = outcome.finding;
      const [element, type] = outcome.status === 'broken' ? ['failure', level] : ['error', 'flaky'];
      const message = `expected ${expected.join(' or ')}; actual ${actual}`;
      return {
        ...properties({ requirement, fingerprint, seed: replay.seed }),
        [element]: { ...attributes({ message, type }), '#text': text },
      };
    }
  }
}

type Fact = string | number | boolean;

function attributes(facts: Readonly<Record<string, Fact>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [`@${name}`, oneLine(String(value))]));
}

function properties(facts: Readonly<Record<string, Fact>>): object {
  return { properties: { property: Object.entries(facts).map(([name, value]) => attributes({ name, value })) } };
}

function counts({ results, baseline }: Pick<Report, 'results' | 'baseline'>): Readonly<Record<string, number>> {
  const ended = (...standings: readonly AcceptedStatus[]) =>
    results.filter((result) => standings.includes(standingOf(result, baseline))).length;
  return {
    tests: results.length,
    failures: ended('broken'),
    errors: ended('flaky', 'error'),
    skipped: ended('skipped', 'accepted'),
  };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
