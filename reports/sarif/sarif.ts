import { createColors } from 'picocolors';
import type { Level, Severity } from '../../engine/requirement.ts';
import { cite } from '../../spec/citation.ts';
import type { LineOf } from '../../spec/loader/lines.ts';
import { requirementOf } from '../../suites/catalogue.ts';
import { acceptanceText } from '../baseline/acceptance.ts';
import { acceptanceOf, type BaselineSummary } from '../baseline/baseline.ts';
import { type CauseSeverity, harmsIn } from '../causes/index.ts';
import { remarksOf } from '../report/remarks.ts';
import type { Report } from '../report/report.ts';
import type { Result } from '../report/result.ts';
import { renderFailure } from '../text/failure.ts';
import { oneLine, printable } from '../text/plain-text.ts';
import { linesOf } from './contract-lines.ts';
import { contractLocation } from './location.ts';
import type {
  Invocation,
  Location,
  Notification,
  ReportingDescriptor,
  SarifLevel,
  SarifLog,
  SarifResult,
  Suppression,
} from './log.ts';
import { logSchema, message, shortened } from './message.ts';

const levels = { must: 'error', should: 'warning' } as const satisfies Readonly<Record<Level, SarifLevel>>;
/** A score in the range that GitHub reads as the word. */
const scores = { critical: '9.5' } as const satisfies Readonly<Record<Severity, string>>;
const style = { colors: createColors(false), verbose: false };

/**
 * The report as a SARIF 2.1.0 log for code scanning: a rule for each selected requirement, a result for each that is
 * broken or flaky, a notification for each that could not be judged.
 */
export function renderSarif(report: Report): string {
  const { results, run, verdict } = report;
  const lineOf = linesOf(run.contract);
  const harms = harmsIn(report);
  const log: SarifLog = {
    $schema: logSchema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: run.tool.name, semanticVersion: run.tool.version, rules: results.map(rule) } },
        automationDetails: { id: `${run.tool.name}/${run.profile}/` },
        invocations: [invocation(report)],
        results: results.flatMap((result, index) =>
          finding(result, index, report, lineOf, harms.get(result.requirement)),
        ),
        properties: { verdict, seed: run.seed, profile: run.profile, target: run.target.url },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function rule({ family, level, requirement }: Result): ReportingDescriptor {
  const { cites, demands, sends, severity } = requirementOf(requirement);
  return {
    id: requirement,
    shortDescription: message(demands),
    fullDescription: message(`${sends} ${demands}`),
    help: message(`We send: ${sends}\nMust hold: ${demands}\nSources: ${cites.map(cite).join('; ')}`),
    defaultConfiguration: { level: levels[level] },
    properties: { tags: [family], ...gravityOf(severity) },
  };
}

/** What code scanning sorts alerts on security by; nothing where a requirement says nothing of it. */
function gravityOf(severity: Severity | undefined): Partial<ReportingDescriptor['properties']> {
  return severity === undefined ? {} : { severity, 'security-severity': scores[severity] };
}

function invocation({ results, run }: Report): Invocation {
  return {
    commandLine: run.command,
    startTimeUtc: run.startedAt,
    endTimeUtc: new Date(Date.parse(run.startedAt) + run.durationMs).toISOString(),
    executionSuccessful: run.complete,
    toolExecutionNotifications: [...remarksOf(run).map(remark), ...results.flatMap(notification)],
  };
}

function remark(sentence: string): Notification {
  return { level: 'note', message: message(shortened(sentence)) };
}

function notification({ outcome, requirement }: Result, index: number): readonly Notification[] {
  if (outcome.status !== 'error') return [];
  const text = `${requirement} could not be judged: ${outcome.reason}`;
  return [{ level: 'error', message: message(shortened(text)), associatedRule: { id: requirement, index } }];
}

function finding(
  result: Result,
  ruleIndex: number,
  { run, baseline }: Report,
  lineOf: LineOf | null,
  harm: CauseSeverity | undefined,
): readonly SarifResult[] {
  const { level, outcome, requirement } = result;
  if (outcome.status !== 'broken' && outcome.status !== 'flaky') return [];
  const { actual, expected, fingerprint } = outcome.finding;
  return [
    {
      ruleId: requirement,
      ruleIndex,
      level: outcome.status === 'broken' ? levels[level] : 'warning',
      message: message(shortened(`Expected ${expected.join(' or ')}; actual ${actual}`)),
      locations: locationsOf(contractLocation(run.contract.source, requirementOf(requirement).cites, lineOf)),
      partialFingerprints: { 'tokenproof/v1': fingerprint },
      ...(baseline === null ? {} : { suppressions: suppressions(result, baseline) }),
      properties: {
        outcome: outcome.status,
        ...(harm === undefined ? {} : { severity: harm }),
        evidence: printable(renderFailure(result, run, style)),
      },
    },
  ];
}

/** A place that names nothing is none. */
function locationsOf(location: Location): readonly Location[] {
  return Object.keys(location).length === 0 ? [] : [location];
}

/** A log that suppresses anything says of each result what suppresses it (section 3.27.23). */
function suppressions(result: Result, baseline: BaselineSummary): readonly Suppression[] {
  const accepted = acceptanceOf(result, baseline);
  if (accepted === undefined) return [];
  return [{ kind: 'external', status: 'accepted', justification: oneLine(acceptanceText(accepted)) }];
}
