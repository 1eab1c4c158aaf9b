import { isKilled, type Kill, othersIn } from './kill.ts';
import { type Matrix, summaryOf } from './matrix.ts';

/**
 * The matrices as Markdown: for each fault what broke, what it took, and how short the evidence is. `mutants` is the document
 * on mutants beside it, whose figures are told first; null where there is none.
 */
export function renderMatrices(matrices: readonly Matrix[], effort: string, mutants: string | null = null): string {
  return [
    '# Kill matrix',
    'Written by `tokenproof selftest --write docs/kill-matrix.md`; do not edit.',
    'A fault is killed where the requirement that it names breaks, at every seed, with the default number of cases. ' +
      '"Others" are the other requirements that broke in a short run of all, "requests" what the naming one had sent when it ' +
      'first broke, and "sequence" the judged requests of the shortest sequence found.',
    effort,
    ...(mutants === null ? [] : mutantsIn(mutants)),
    ...matrices.flatMap((matrix) => [`## ${matrix.behave}`, `${summaryOf(matrix)}.`, tableOf(matrix)]),
  ]
    .join('\n\n')
    .concat('\n');
}

function mutantsIn(document: string): readonly string[] {
  const figures = document.split('\n').filter((line) => /^\d+ /.test(line));
  const text = `${figures.join('; ')}.`;
  return [
    `Beside these faults, which were thought of, stand changes that a tool made ([mutants.md](mutants.md)): ${text}`,
  ];
}

const headings = ['Fault', 'What the server does', 'Named by', 'Killed', 'Requests', 'Sequence', 'Others'];

function tableOf({ kills }: Matrix): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...kills.map((kill) => line(rowOf(kill)))].join('\n');
}

function rowOf(kill: Kill): readonly (string | number)[] {
  const { fault, requests, length } = kill;
  const others = othersIn(kill)?.map((id) => `\`${id}\``);
  const killed = isKilled(kill) ? 'yes' : 'NO';
  return [
    `\`${fault.id}\``,
    fault.says.replaceAll('|', '\\|'),
    `\`${fault.breaks}\``,
    killed,
    requests ?? 'unknown',
    length ?? 'unknown',
    others === undefined ? 'not judged' : others.join(', ') || 'none',
  ];
}
