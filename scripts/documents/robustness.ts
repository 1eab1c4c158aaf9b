import { code, prose, table } from './markdown.ts';

/** How a run ended that went through a fault of the network. */
export interface Passed {
  readonly fault: string;
  readonly when: string;
  readonly exitCode: number;
  readonly code: string | null;
  readonly said: readonly string[];
  /** What it may say, as words. */
  readonly allowed: readonly string[];
}

/** The verdicts by exit code. */
const verdicts: Readonly<Record<number, string>> = { 0: 'conforms', 1: 'violates', 4: 'inconclusive' };

/** How a run ended, in one word: the code of what ended it, else its verdict. */
export function wordOf({ exitCode, code: why }: Pick<Passed, 'exitCode' | 'code'>): string {
  return why ?? verdicts[exitCode] ?? `exit ${exitCode}`;
}

/** The names of the columns by when the fault comes. */
const columns: Readonly<Record<string, string>> = {
  start: 'From the start',
  middle: 'From the middle',
  seldom: 'In 1 of 100 answers',
};

/** The document on faults of the network: what a run says in each cell of the table, and one example of its words. */
export function renderRobustness(passed: readonly Passed[]): string {
  const faults = [...new Set(passed.map(({ fault }) => fault))];
  const cell = (fault: string, when: string): string =>
    passed
      .find((one) => one.fault === fault && one.when === when)
      ?.allowed.map(code)
      .join(' or ') ?? '';
  const rows = faults.map((fault) => [prose(fault), ...Object.keys(columns).map((when) => cell(fault, when))]);
  return `${[
    '# Robustness',
    'Generated from `tests/network` by `npm run robustness`; do not edit.',
    'What a run says that goes through a proxy which fails. A code such as `TARGET_LOST` stands with exit code 3, ' +
      '`conforms` with 0 and `inconclusive` with 4. In every cell the run ends by itself within bounded time and memory, ' +
      'says nothing false of the server, names the reason, and tells of what it could not take away.',
    table(['What fails', ...Object.values(columns)], rows),
    '## In its own words',
    'One run of each row, as it ended when the table was made.',
    table(['What fails', 'When', 'The run'], passed.flatMap(sentence)),
  ].join('\n\n')}\n`;
}

/** What each cell of the table says, by `fault when`. */
export function cellsIn(document: string): ReadonlyMap<string, readonly string[]> {
  const rows =
    document
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => /^\| (?!What fails|---)/.test(line)) ?? [];
  const whens = Object.keys(columns);
  return new Map(
    rows.flatMap((row) => {
      const [fault = '', ...cells] = row.slice(2, -2).split(' | ');
      return cells.map((cell, index) => [`${fault} ${whens[index]}`, words(cell)] as const);
    }),
  );
}

function words(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]*)`/g)].map(([, word = '']) => word);
}

/** What a run said that was broken off, without what differs from run to run. */
function sentence({ fault, when, exitCode, said }: Passed): readonly (readonly string[])[] {
  const [first = ''] = said;
  if (exitCode === 0 || first === '') return [];
  const steady = first
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(/\b[0-9a-f]{16}\b/g, 'ID')
    .replaceAll(/\b\d+(\.\d+)? s\b/g, 'N s');
  return [[prose(fault), columns[when] ?? when, prose(steady)]];
}
