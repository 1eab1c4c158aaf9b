import { codeSpan } from '../../../reports/markdown/escaping.ts';
import { type Classified, classes } from './classified.ts';
import { differenceOf, type Mutant } from './mutant.ts';
import type { Mutation } from './mutation.ts';
import { type Standing, sumOf } from './text.ts';

/** The document on mutants: the figures, and each survivor with its difference and what is said of it. */
export function renderMutationDocument(
  mutation: Mutation,
  standing: Standing,
  known: ReadonlyMap<string, Classified>,
): string {
  const sections = classes.map((name) =>
    [`## ${name}`, ...standing.known[name].map((one) => entry(one, known))].join('\n\n'),
  );
  const open =
    standing.fresh.length === 0 ? [] : ['## not classified', ...standing.fresh.map((one) => entry(one, known))];
  return `${['# Mutants', intro, ...sumOf(mutation, standing), ...sections, ...open].join('\n\n')}\n`;
}

const intro =
  'Written by `npm run mutants`; do not edit. A tool changes the decisions and handlers of the reference server in every ' +
  'way that it knows, one change at a time, and the whole suite judges what comes of it. What survives is here.';

function entry(mutant: Mutant, known: ReadonlyMap<string, Classified>): string {
  const [place = '', ...sides] = differenceOf(mutant);
  const lines = sides.map((side) => `  ${codeSpan(side)}`);
  return [
    `- ${codeSpan(place)} ${mutant.mutator}: ${known.get(mutant.fingerprint)?.why ?? 'nobody has looked at it'}`,
    ...lines,
  ].join('\n');
}
