import type { Behaviour } from '../behaviour.ts';
import { isKilled, type Kill } from './kill.ts';

/** What became of all faults on one server. */
export interface Matrix {
  readonly behave: Behaviour;
  readonly seeds: readonly number[];
  /** The requirements that broke without a fault; empty on a clean server. */
  readonly unexpected: readonly string[];
  readonly kills: readonly Kill[];
}

/** Whether a server is clean without a fault, and each of its faults is killed by the requirement that it names. */
export function isProven({ unexpected, kills }: Matrix): boolean {
  return unexpected.length === 0 && kills.every(isKilled);
}

/** One line on a matrix, such as `contract: clean, 140 of 140 faults killed at 5 seeds each`. */
export function summaryOf({ behave, seeds, unexpected, kills }: Matrix): string {
  const clean = unexpected.length === 0 ? 'clean' : `NOT CLEAN (${unexpected.join(', ')})`;
  const killed = kills.filter(isKilled).length;
  return `${behave}: ${clean}, ${killed} of ${kills.length} faults killed at ${seeds.length} ${seeds.length === 1 ? 'seed' : 'seeds'} each`;
}

/** The faults that were not killed, a line each, with the seeds at which they survived. */
export function survivorsOf({ kills }: Matrix): readonly string[] {
  return kills
    .filter((kill) => !isKilled(kill))
    .map(({ fault, survivedAt, trouble }) => {
      const reason = trouble === null ? `survived at seed ${survivedAt.join(', ')}` : trouble.trim();
      return `${fault.id} (${fault.breaks}): ${reason}`;
    });
}

/** The matrices as Markdown: for each fault what broke, what it took, and how short the evidence is. */
export function renderMatrices(matrices: readonly Matrix[]): string {
  return [
    '# Kill matrix',
    'Written by `tokenproof selftest --write docs/kill-matrix.md`; do not edit.',
    'A fault is killed where the requirement that it names breaks, at every seed, with the default number of cases. ' +
      '"Others" are the other requirements that broke in a short run of all, "requests" what the naming one had sent when it ' +
      'first broke, and "sequence" the judged requests of the shortest sequence found.',
    ...matrices.flatMap((matrix) => [`## ${matrix.behave}`, `${summaryOf(matrix)}.`, tableOf(matrix)]),
  ]
    .join('\n\n')
    .concat('\n');
}

const headings = ['Fault', 'What the server does', 'Named by', 'Killed', 'Requests', 'Sequence', 'Others'];

function tableOf({ kills }: Matrix): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...kills.map((kill) => line(rowOf(kill)))].join('\n');
}

function rowOf(kill: Kill): readonly (string | number)[] {
  const { fault, broken, requests, length } = kill;
  const others = broken?.filter((id) => id !== fault.breaks).map((id) => `\`${id}\``);
  const killed = isKilled(kill) ? 'yes' : 'NO';
  return [
    `\`${fault.id}\``,
    fault.says.replaceAll('|', '\\|'),
    `\`${fault.breaks}\``,
    ...[
      killed,
      requests ?? 'unknown',
      length ?? 'unknown',
      others === undefined ? 'not judged' : others.join(', ') || 'none',
    ],
  ];
}
