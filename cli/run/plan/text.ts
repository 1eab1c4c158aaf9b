import { counted } from '../../../reports/text/plain-text.ts';
import type { RunOptions } from '../options.ts';
import type { Tally } from './tally.ts';

/** What a run would send and create, as text for people. */
export function renderPlan(tally: Tally, options: RunOptions): string {
  const { target, profile, seed, cases } = options;
  const where = target.kind === 'remote' ? target.url : `the ${target.kind} server`;
  const principals = [...new Set([...tally.requests.values()].flatMap((row) => [...row.keys()]))];
  const rows = [...tally.requests].map(([operation, row]) => [
    operation,
    ...principals.map((principal) => String(row.get(principal) ?? '')),
  ]);
  const total = [...tally.requests.values()].flatMap((row) => [...row.values()]).reduce((sum, count) => sum + count, 0);
  const made = tally.made.map(({ kind, count, most }) => `  ${kind.padEnd(16)}${count}, at most ${most} at a time`);
  return `${[
    `A run on ${where} with profile ${profile}, seed ${seed} and ${counted(cases, 'case')} each would send about`,
    `${counted(total, 'request')}, as it just did to the embedded server. Nothing but reads was sent to the target.`,
    '',
    ...tableOf([['operation', ...principals], ...rows]),
    '',
    ...(made.length === 0 ? ['It would create nothing.'] : ['It would create, and remove again:', ...made]),
    '',
    `tokenproof run … --seed ${seed} sends this plan.`,
  ].join('\n')}\n`;
}

function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
