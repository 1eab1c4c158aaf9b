import { codeSpan } from '../../reports/markdown/escaping.ts';

/** A server that was judged, and the causes that were told of it. */
export interface Measured {
  readonly name: string;
  readonly faults: number;
  readonly findings: number;
  readonly says: readonly string[];
}

/** How well findings are grouped, as a document. */
export function renderCauses(measured: readonly Measured[]): string {
  const sizes = [...new Set(measured.map(({ faults }) => faults))].toSorted((one, other) => one - other);
  const misses = measured.filter((one) => one.says.length !== one.faults);
  return [
    '# From findings to causes',
    'Written by `node scripts/causes.ts`; do not edit.',
    [
      'A report groups findings that show the same misbehaviour: the kind of complaint, what was done before, where it shows and',
      'in whose name. Here servers with faults of the zoo switched on, spread over all families, are judged by the requirements',
      'that the faults name and all that take 20 requests or less; right is as many causes as faults.',
      '',
      'The rules were chosen with servers such as these in view: what nobody has tried may be grouped worse.',
    ].join('\n'),
    [
      '| Faults at a time | Servers | Findings | Right |',
      '| ---: | ---: | ---: | ---: |',
      ...sizes.map((size) =>
        rowOf(
          size,
          measured.filter(({ faults }) => faults === size),
        ),
      ),
    ].join('\n'),
    '## Misses',
    misses.map(missOf).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function rowOf(size: number, own: readonly Measured[]): string {
  const right = own.filter(({ says }) => says.length === size).length;
  const findings = own.reduce((sum, one) => sum + one.findings, 0);
  return `| ${size} | ${own.length} | ${findings} | ${right} (${Math.round((100 * right) / own.length)} %) |`;
}

function missOf({ name, faults, says }: Measured): string {
  const causes = says.map((one) => `  - ${codeSpan(one)}`);
  return [`- \`${name}\`: ${says.length} for ${faults}`, ...causes].join('\n');
}
