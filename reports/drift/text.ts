import { createColors } from 'picocolors';
import type { Fact } from '../../spec/drift/fact.ts';
import { actionText } from '../lint/text.ts';
import { printable } from '../text/plain-text.ts';
import type { DriftReport } from './report.ts';

const words: Readonly<Record<Fact['kind'], string>> = {
  operation: 'operation',
  status: 'status',
  'media-type': 'media type',
  header: 'header',
  member: 'member',
  'enum-value': 'value',
  null: 'null where none is allowed',
};

/** What a server showed beside what a contract says, for people. */
export function renderDriftText(report: DriftReport, { color }: { readonly color: boolean }): string {
  const colors = createColors(color);
  const { contract, patch, shown, traffic, unseen } = report;
  const head = [
    `${traffic.source}: ${counted(traffic.exchanges, 'exchange')} beside ${contract.source}`,
    ...traffic.notes.map((note) => `  ${note}`),
  ];
  const lines = (facts: readonly Fact[], often: (fact: Fact) => string) =>
    facts.map((fact) => `  ${nameOf(fact)} in ${fact.of} (${often(fact)})\n    at  ${fact.at}`);
  const blocks = [
    head.join('\n'),
    [
      colors.bold(`Shown, and not in the contract: ${shown.length}`),
      ...lines(shown, ({ chances, count }) => `${count} of ${chances}`),
    ].join('\n'),
    [
      colors.bold(`In the contract, and never shown: ${unseen.length}`),
      ...lines(unseen, ({ chances }) => `never in ${chances}`),
    ].join('\n'),
    ...(patch.length === 0
      ? []
      : [[colors.bold('The patch'), ...patch.map((action) => `  ${actionText(action)}`)].join('\n')]),
    endOf(report),
  ];
  return `${printable(blocks.join('\n\n'))}\n`;
}

function nameOf({ kind, what }: Fact): string {
  return kind === 'null' ? words.null : `${words[kind]} ${what}`;
}

function endOf({ shown, traffic }: DriftReport): string {
  if (traffic.exchanges === 0) return 'inconclusive: no exchange shows anything';
  if (shown.length === 0) return 'no drift: the contract has all that was shown';
  return 'drift: --patch FILE writes the overlay that adds what was shown';
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
