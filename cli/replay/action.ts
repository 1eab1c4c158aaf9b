import type { Found } from '../../reports/report/findings.ts';
import { readReport } from '../../reports/report/read.ts';
import type { Report } from '../../reports/report/report.ts';
import { indent, labelled, printable } from '../../reports/text/plain-text.ts';
import { isRequirementId } from '../../suites/catalogue.ts';
import { environmentFlags } from '../configuration/apply.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit.ts';
import { confirmCreating } from '../run/confirm.ts';
import { runOptions } from '../run/options.ts';
import { asTyped } from '../run/output/text-options.ts';
import { run } from '../run/session/run.ts';
import { fittedTo } from '../terminal.ts';
import { findingNamed } from './finding.ts';
import type { ReplayFlags } from './flags.ts';
import { flagsOf } from './run-flags.ts';
import { type Replayed, replayedOf } from './verdict.ts';

const codes: Readonly<Record<Replayed['verdict'], number>> = {
  SAME: exitCodes.violates,
  FIXED: exitCodes.conforms,
  CHANGED: exitCodes.violates,
  UNREPRODUCIBLE: exitCodes.inconclusive,
};

/** Which finding of which report to send again. */
export interface ReplayRequest {
  readonly report: string;
  /** A requirement, or the beginning of a fingerprint; the only finding where there is none. */
  readonly finding: string | undefined;
  readonly flags: ReplayFlags;
}

/**
 * The command `replay`: sends the case of a finding again, with ids and tokens bound anew, and lets its requirement judge
 * the answers; prints what became of it, and gives the exit code. Everything that it makes is removed again.
 */
export async function replay({ report, finding, flags }: ReplayRequest, context: CommandContext): Promise<number> {
  const { stdout, environment, secrets, signal } = context;
  const saved = readReport(report);
  const found = findingNamed(saved, finding);
  const stranger = found.finding.replay.only.find((id) => !isRequirementId(id));
  if (stranger !== undefined) {
    const reason = `This version has no requirement ${stranger}; use tokenproof ${saved.run.tool.version}.`;
    stdout.write(renderReplay(found, { verdict: 'UNREPRODUCIBLE', reason }, null, saved));
    return exitCodes.inconclusive;
  }
  const asked = flagsOf(saved.run, found.finding, flags, environment);
  const options = runOptions(environmentFlags(asked, environment), environment);
  await confirmCreating(options, asked, context);
  const again = await run(options, { signal, secrets, onResult: () => {} });
  if (signal.aborted) return exitCodes.interrupted;
  const replayed = replayedOf(found, again);
  stdout.write(fittedTo(stdout, asTyped(renderReplay(found, replayed, again, saved), environment)));
  return codes[replayed.verdict];
}

/** What became of a finding, as text for people. */
function renderReplay({ finding, result }: Found, replayed: Replayed, again: Report | null, saved: Report): string {
  const lines = [
    ...('reason' in replayed ? [labelled('reason', [replayed.reason])] : []),
    ...('differences' in replayed ? [labelled('difference', replayed.differences)] : []),
    labelled('expected', finding.expected),
    labelled(replayed.verdict === 'SAME' ? 'actual' : 'before', [finding.actual]),
    labelled('fingerprint', [finding.fingerprint]),
    ...(again === null ? [] : sent(again, saved)),
  ];
  const title = printable(`${replayed.verdict} ${finding.requirement} (${result.level})`);
  return `${[title, ...lines.map((line) => indent(line, 2))].join('\n')}\n`;
}

function sent({ run: { target, command, leftovers } }: Report, { run: before }: Report): readonly string[] {
  const left = leftovers.length === 0 ? [] : [labelled('left behind', leftovers)];
  const other = target.kind === before.target.kind && (target.kind !== 'remote' || target.url === before.target.url);
  const elsewhere = other ? [] : [`the report is about another one: ${before.target.kind}, ${before.target.url}`];
  return [
    labelled('target', [target.server ?? target.url, ...elsewhere]),
    `${'by'.padEnd(12)}${printable(command)}`,
    ...left,
  ];
}
