import { createColors } from 'picocolors';
import { printable } from '../text/plain-text.ts';
import type { CheckFinding, CheckReport, ClientFault } from './report.ts';

/** So many faults of clients are told one by one. */
const mostFaults = 8;

/** What a recording shows, for people. */
export function renderCheckText(report: CheckReport, { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const { clientFaults, findings, profile, recording, verdict } = report;
  const head = [
    `${recording.file}: ${counted(recording.judged, 'exchange')} judged by the profile ${profile} (${report.contract.source})`,
    ...recording.servers.map((server) => `  server ${server}`),
    ...recording.notes.map((note) => `  ${note}`),
  ];
  const paint = { must: colors.red, should: colors.yellow } as const;
  const blocks = findings.map((finding) => {
    const name = paint[finding.level](`${finding.requirement} (${finding.level})`);
    return [name, ...findingLines(finding)].join('\n');
  });
  const faults = clientFaults.length === 0 ? [] : [faultLines(clientFaults).join('\n')];
  const paintVerdict = verdict === 'conforms' ? colors.green : verdict === 'violates' ? colors.red : colors.yellow;
  const end = `${paintVerdict(verdict)}: ${summaryOf(report)}`;
  return `${printable([head.join('\n'), ...blocks, ...faults, end].join('\n\n'))}\n`;
}

function findingLines({ actual, count, exchanges, expected }: CheckFinding): readonly string[] {
  return [
    `  expected  ${expected}`,
    `  actual    ${actual}`,
    ...exchanges.map(({ at, entry, request, status }) => `  entry ${entry}  ${at}  ${request} → ${status}`),
    ...(count > 1 ? [`  and ${counted(count - 1, 'more time')}`] : []),
  ];
}

function faultLines(faults: readonly ClientFault[]): readonly string[] {
  const told = faults.slice(0, mostFaults).map(({ complaint, count, entry, operation }) => {
    return `  ${operation}: ${complaint} (entry ${entry}${count > 1 ? `, and ${count - 1} more` : ''})`;
  });
  const rest = faults.length > mostFaults ? [`  and ${faults.length - mostFaults} more kinds`] : [];
  return ['What the client sent though the contract does not allow it', ...told, ...rest];
}

function summaryOf({ findings, recording }: CheckReport): string {
  if (recording.judged === 0) return 'the recording holds nothing that can be judged';
  if (findings.length === 0) return `nothing is broken in ${counted(recording.judged, 'exchange')}`;
  const times = findings.reduce((sum, { count }) => sum + count, 0);
  return `${counted(findings.length, 'kind')} of findings, ${counted(times, 'time')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
