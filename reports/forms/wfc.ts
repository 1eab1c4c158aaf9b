import type { Exchange } from '../../client/http/exchange.ts';
import { type OperationId, routes } from '../../spec/contract.ts';
import { type Found, findingsOf } from '../report/findings.ts';
import { remarksOf } from '../report/remarks.ts';
import type { Report } from '../report/report.ts';
import { oneLine } from '../text/plain-text.ts';
import { categoryOf, type FaultCategory } from './wfc-category.ts';

/** The version of Web Fuzzing Commons whose schema is kept. */
const schemaVersion = '0.6.0';

/** The test case that answers are counted for which no finding shows. */
const wholeRun = 'run';

/** A fault that was found. The schema describes `operationId` and demands `endpointId`. */
interface FoundFault {
  readonly operationId: string;
  readonly endpointId: string;
  readonly testCaseId: string;
  readonly faultCategories: readonly [FaultCategory];
}

/** Which statuses an operation answered with in a test case. */
interface CoveredEndpoint {
  readonly endpointId: string;
  readonly testCaseId: string;
  readonly httpStatus: readonly number[];
}

/**
 * The findings as a fault report of Web Fuzzing Commons (`wfc/schemas/report.yaml`), which other fuzzers of web APIs write:
 * a test case for each requirement that was judged, a fault for each that is broken or flaky.
 */
export function renderWfc(report: Report): string {
  const { results, run } = report;
  const found = findingsOf(report);
  const judged = results.filter(({ outcome }) => outcome.status !== 'skipped').map(({ requirement }) => requirement);
  const testCases = [...judged.map((name) => ({ id: name, name })), { id: wholeRun, name: 'everything that was sent' }];
  const foundFaults = found.map(faultOf);
  const document = {
    schemaVersion,
    toolName: run.tool.name,
    toolVersion: run.tool.version,
    creationTime: new Date(Date.parse(run.startedAt) + run.durationMs).toISOString(),
    faults: { totalNumber: kindsOf(foundFaults), foundFaults },
    problemDetails: {
      rest: {
        outputHttpCalls: found.reduce((sum, { finding }) => sum + finding.exchanges.length, 0),
        evaluatedHttpCalls: run.requests,
        endpointIds: Object.values(routes).map(endpoint),
        coveredHttpStatus: [...found.flatMap(coveredBy), ...coveredInAll(report)],
      },
    },
    totalTests: testCases.length,
    testFilePaths: [],
    testCases,
    executionTimeInSeconds: Math.round(run.durationMs / 1000),
    warnings: warningsOf(report),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function faultOf({ finding, result }: Found): FoundFault {
  const { context, code } = categoryOf(finding);
  const id = endpointOf(finding.exchanges.findLast(({ setup }) => !setup));
  const faultCategories = [{ code, context: oneLine(context) }] as const;
  return { operationId: id, endpointId: id, testCaseId: result.requirement, faultCategories };
}

/** A fault is told from others by its code and its context. */
function kindsOf(faults: readonly FoundFault[]): number {
  return new Set(faults.map(({ faultCategories: [{ code, context }] }) => `${code} ${context}`)).size;
}

function coveredBy({ finding, result }: Found): readonly CoveredEndpoint[] {
  return [...Map.groupBy(finding.exchanges, endpointOf)].map(([endpointId, exchanges]) => ({
    endpointId,
    testCaseId: result.requirement,
    httpStatus: [...new Set(exchanges.map(({ answer }) => answer.status))],
  }));
}

function coveredInAll({ coverage }: Report): readonly CoveredEndpoint[] {
  const seen = coverage.operations.filter(({ count, operation }) => count > 0 && operation !== null);
  return [...Map.groupBy(seen, ({ operation }) => operation)].map(([operation, answers]) => ({
    endpointId: operation === null ? '' : endpoint(routes[operation]),
    testCaseId: wholeRun,
    httpStatus: answers.map(({ status }) => status),
  }));
}

function endpointOf(exchange: Exchange | undefined): string {
  if (exchange === undefined) return '';
  const { operation, method, path } = exchange.draft;
  return oneLine(isOperation(operation) ? endpoint(routes[operation]) : `${method}:${path}`);
}

function isOperation(operation: string | null): operation is OperationId {
  return operation !== null && Object.hasOwn(routes, operation);
}

function endpoint({ method, path }: (typeof routes)[OperationId]): string {
  return `${method}:${path}`;
}

function warningsOf({ results, run }: Report): readonly object[] {
  const unjudged = results.flatMap(({ outcome, requirement }) =>
    outcome.status === 'error' ? [`${requirement} could not be judged: ${outcome.reason}`] : [],
  );
  const warning = (category: string) => (message: string) => ({ message: oneLine(message), category });
  return [...remarksOf(run).map(warning('run')), ...unjudged.map(warning('not judged'))];
}
