import { counted, oneLine } from '../text/plain-text.ts';
import type { TrendRun } from './digest.ts';
import type { Trend, TrendRow } from './trend.ts';

/** The trend in short: the runs, what is broken and since when, what was, and the files that were skipped. */
export function renderTrendText(trend: Trend): string {
  const { runs, requirements, skipped } = trend;
  const sections = [
    list(counted(runs.length, 'run'), runs.map(runLine)),
    list(
      'Broken',
      requirements.filter(isBroken).map((row) => sinceLine(row, runs)),
    ),
    list(
      'Broken before',
      requirements.filter(wasBroken).map((row) => firstLine(row, runs)),
    ),
    list(
      'Skipped',
      skipped.map(({ file, reason }) => oneLine(`${file}: ${reason}`)),
    ),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** Whether a requirement was broken when it was last judged. */
export function isBroken({ brokenSince }: TrendRow): boolean {
  return brokenSince !== null;
}

/** Whether a requirement was broken in some run and held since. */
export function wasBroken({ brokenSince, firstBroken }: TrendRow): boolean {
  return brokenSince === null && firstBroken !== null;
}

/** A run as people name it: its place and its start. */
export function runName(runs: readonly TrendRun[], index: number): string {
  return `run ${index + 1} (${runs[index]?.startedAt})`;
}

function runLine(
  { startedAt, server, profile, seed, verdict, totals, complete, file }: TrendRun,
  index: number,
): string {
  const whole = complete ? '' : ', interrupted';
  const facts = `${startedAt}, ${server}, profile ${profile}, seed ${seed}`;
  return oneLine(`${index + 1}. ${facts}: ${verdict}, ${totals.broken} broken${whole} (${file})`);
}

function sinceLine({ requirement, level, brokenSince }: TrendRow, runs: readonly TrendRun[]): string {
  return `${requirement} (${level}): since ${runName(runs, brokenSince ?? 0)}`;
}

function firstLine({ requirement, level, firstBroken }: TrendRow, runs: readonly TrendRun[]): string {
  return `${requirement} (${level}): first in ${runName(runs, firstBroken ?? 0)}`;
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
