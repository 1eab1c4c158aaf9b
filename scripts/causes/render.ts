import { codeSpan } from '../../reports/markdown/escaping.ts';
import type { Measured } from './measured.ts';
import type { Sizes } from './trials.ts';

/** What was measured with which seed. */
export interface Measurement {
  readonly seed: number;
  readonly sizes: Sizes;
  /** None where those held out were measured alone. */
  readonly seen: readonly Measured[];
  readonly heldOut: readonly Measured[];
}

/** How well findings are grouped, as a document. */
export function renderCauses({ seed, sizes, seen, heldOut }: Measurement): string {
  const rows = [
    ...sizesOf(seen).map((size) => rowOf('seen', size, seen)),
    ...sizesOf(heldOut).map((size) => rowOf('held out', size, heldOut)),
  ];
  return [
    '# From findings to causes',
    `Written by \`node scripts/causes.ts${seen.length === 0 ? ' --held-out' : ''} --seed ${seed} --sizes ${sizes.join()}\`; do not edit.`,
    [
      'A report groups findings that show the same misbehaviour: the kind of complaint, what was done before, where it shows and',
      'in whose name. Here servers with one, two and three faults of the zoo switched on are judged by the requirements that the',
      'faults name and by all that take 20 requests or less.',
    ].join('\n'),
    [
      `The servers are drawn by the seed ${seed}, in two sets that share no fault. With those **seen** the rules were looked at; those`,
      '**held out** were measured once the rules stood, and no finding of theirs had been looked at before',
      '(`scripts/causes/looked-at.json` keeps the two apart).',
    ].join('\n'),
    [
      '**Right** is a server with as many causes as it has faults, where the requirements that its faults name are each of another',
      'cause. A server is left out of that share where the requirement that a fault names held beside the others or could not be',
      'judged: what did not show cannot be grouped. Those are counted by themselves.',
    ].join('\n'),
    [
      '| Set | Faults at a time | Servers | A fault did not show | Findings | Right |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
    ].join('\n'),
    ...(seen.length === 0 ? [] : ['## Misses of those seen', missesOf(seen)]),
    '## Misses of those held out',
    namesOf(heldOut),
    ...notShown([...seen, ...heldOut]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** The servers of which a fault did not show, if there are any. */
function notShown(all: readonly Measured[]): readonly string[] {
  const lines = all
    .filter(isHidden)
    .map(({ hidden, name }) => `- \`${name}\`: ${hidden.map((id) => `\`${id}\``).join(', ')}`);
  return lines.length === 0 ? [] : ['## Not shown', lines.join('\n')];
}

/** What is told of each server, for the eyes of whoever changes the rules. */
export function renderSeen(seen: readonly Measured[]): string {
  return seen
    .flatMap((one) => [
      `${one.right ? '' : isHidden(one) ? 'HIDDEN ' : 'MISS '}${one.name}`,
      ...one.does.map(indented('#')),
      ...one.says.map(indented('=')),
    ])
    .join('\n')
    .concat('\n');
}

function indented(mark: string): (text: string) => string {
  return (text) => `  ${mark} ${text}`;
}

function sizesOf(all: readonly Measured[]): readonly number[] {
  return [...new Set(all.map(({ faults }) => faults))].toSorted((one, other) => one - other);
}

function isHidden({ hidden }: Measured): boolean {
  return hidden.length > 0;
}

function rowOf(set: string, size: number, all: readonly Measured[]): string {
  const own = all.filter(({ faults }) => faults === size);
  const shown = own.filter((one) => !isHidden(one));
  const right = shown.filter((one) => one.right).length;
  const findings = own.reduce((sum, one) => sum + one.findings, 0);
  const share = `${right} of ${shown.length} (${Math.round((100 * right) / Math.max(1, shown.length))} %)`;
  return `| ${set} | ${size} | ${own.length} | ${own.length - shown.length} | ${findings} | ${share} |`;
}

function missesOf(all: readonly Measured[]): string {
  const misses = all.filter((one) => !one.right && !isHidden(one));
  return misses.length === 0 ? 'None.' : misses.map(missOf).join('\n');
}

/** The misses by name alone: who looks at what was told of them cannot measure with them again. */
function namesOf(all: readonly Measured[]): string {
  const misses = all.filter((one) => !one.right && !isHidden(one));
  return misses.length === 0
    ? 'None.'
    : misses.map(({ faults, name, says }) => `- \`${name}\`: ${says.length} for ${faults}`).join('\n');
}

function missOf({ name, faults, says }: Measured): string {
  const causes = says.map((one) => `  - ${codeSpan(one)}`);
  return [`- \`${name}\`: ${says.length} for ${faults}`, ...causes].join('\n');
}
