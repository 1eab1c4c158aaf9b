import { type Decision, isDecided } from './decisions.ts';

/** What was measured. */
export interface Measurement {
  /** What the drawn faults are drawn by. */
  readonly seed: number;
  readonly seen: readonly Decision[];
  readonly drawn: readonly Decision[];
}

const longestSaid = 1_200;

/** Whether the reproductions decide, as a document. */
export function renderDecisions({ seed, seen, drawn }: Measurement): string {
  const row = (set: string, all: readonly Decision[]) => {
    const found = all.filter(({ ends }) => ends !== null);
    const decided = found.filter(isDecided).length;
    const share = found.length === 0 ? '' : `${Math.round((100 * decided) / found.length)} %`;
    return `| ${set} | ${all.length} | ${found.length} | ${decided} (${share}) | ${misleading(found).length} |`;
  };
  return [
    '# Reproductions that decide',
    `Written by \`node scripts/reproductions/measure.ts --drawn ${drawn.length} --seed ${seed} --write\`; do not edit.`,
    [
      'A server with one fault of the zoo is judged by the requirement that the fault names, with seed 1. The reproduction in',
      'TypeScript of its finding (`--report reproduction=FOLDER`) is then sent to a fresh server with the fault, where it must say',
      'that it reproduces, and to one without, where it must say that it does not. It **decides** where it does both; it **misleads**',
      'where it says of one of the two what is false, and else says itself that it cannot tell.',
    ].join('\n'),
    [
      `With the faults **seen** the reproductions were looked at while they were made; those **drawn** by the seed ${seed} are of the others.`,
      'A fault without a finding is left out: at this seed its requirement held.',
    ].join('\n'),
    [
      '| Set | Faults | Findings | Decided | Misleading |',
      '| --- | ---: | ---: | ---: | ---: |',
      row('seen', seen),
      row('drawn', drawn),
    ].join('\n'),
    '## Those that do not decide',
    [...seen, ...drawn]
      .filter((one) => one.ends !== null && !isDecided(one))
      .map((one) => `- \`${one.fault.id}\` (\`${one.fault.breaks}\`): ${wordOf(one)}`)
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What each reproduction said that does not decide, for the eyes of whoever changes them. */
export function renderDetails(all: readonly Decision[]): string {
  const found = all.filter(({ ends }) => ends !== null);
  const blocks = all
    .filter((one) => !isDecided(one))
    .map((one) =>
      [
        `${one.fault.id} (${one.fault.breaks}): ${wordOf(one)}`,
        ...(one.ends ?? []).map(({ said }) => indented(said)),
      ].join('\n'),
    );
  return `${[...blocks, `${found.filter(isDecided).length} of ${found.length} decide`].join('\n')}\n`;
}

function indented(text: string): string {
  return text.slice(0, longestSaid).replaceAll(/^/gm, '    ');
}

function misleading(all: readonly Decision[]): readonly Decision[] {
  return all.filter(({ ends }) => ends?.[0].exitCode === 0 || ends?.[1].exitCode === 1);
}

function wordOf(decision: Decision): string {
  const { ends } = decision;
  if (ends === null) return 'no finding';
  const words: Readonly<Record<string, string>> = {
    0: 'does not reproduce',
    1: 'reproduces',
    2: 'wants a variable',
    4: 'cannot tell',
  };
  const [faulty, right] = ends.map(({ exitCode }) => words[String(exitCode)] ?? 'did not end');
  return `${faulty} with the fault, ${right} without it`;
}
