import { isKilled, type Kill, othersIn } from './kill.ts';
import { type Matrix, summaryOf, survivorsOf } from './matrix.ts';

/** The most other requirements that a line names. */
const most = 3;

/**
 * A matrix for people: a line for each fault, those that survived below, and the sum of it. Which others broke is left
 * out where that was not judged at all.
 */
export function renderMatrix(matrix: Matrix): string {
  const judged = matrix.kills.some((kill) => othersIn(kill) !== null);
  const columns = judged ? headings : headings.slice(0, -1);
  const rows = [columns, ...matrix.kills.map((kill) => cellsOf(kill).slice(0, columns.length))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const silent = judged ? [] : ['Whether anything else breaks was not judged: leave out --brief to see it.'];
  return [...lines, ...survivorsOf(matrix).map((line) => `survived: ${line}`), ...silent, summaryOf(matrix)].join('\n');
}

const headings = ['fault', 'should break', 'killed', 'requests', 'sequence', 'others'];

function cellsOf(kill: Kill): readonly string[] {
  const { fault, requests, length } = kill;
  const figures = [requests, length].map((figure) => String(figure ?? 'unknown'));
  return [fault.id, fault.breaks, isKilled(kill) ? 'yes' : 'NO', ...figures, othersText(othersIn(kill))];
}

function othersText(others: readonly string[] | null): string {
  if (others === null) return 'not judged';
  if (others.length === 0) return 'none';
  const more = others.length - most;
  return [...others.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
