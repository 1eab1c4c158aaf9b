import { createHash } from 'node:crypto';

/** One change of the code of a server, made by a tool and not by hand. */
export interface Mutant {
  /** The number by which the instrumented code knows it. */
  readonly id: string;
  /** The file, from the root of the project. */
  readonly file: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** The kind of the change, as StrykerJS names it. */
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  /** Names it from one version of the code to the next: twelve hexadecimal digits that its line has no part in. */
  readonly fingerprint: string;
}

/** What is known of a mutant before it has a fingerprint. */
export type Change = Omit<Mutant, 'fingerprint'>;

/** Mutants with their fingerprints; those that are alike in one file are told apart by their order. */
export function fingerprinted(changes: readonly Change[]): readonly Mutant[] {
  const seen = new Map<string, number>();
  return changes.map((change) => {
    const { file, mutator, original, replacement } = change;
    const content = JSON.stringify([file.replace(/\.[jt]s$/, ''), mutator, original, replacement]);
    const place = seen.get(content) ?? 0;
    seen.set(content, place + 1);
    return { ...change, fingerprint: createHash('sha256').update(`${content} ${place}`).digest('hex').slice(0, 12) };
  });
}

/** A mutant as the difference that it makes, in the first lines of each side. */
export function differenceOf({ file, line, original, replacement }: Mutant): readonly string[] {
  return [`${file}:${line}`, ...sideOf('-', original), ...sideOf('+', replacement)];
}

/** Lines of one side that are shown. */
const most = 3;

function sideOf(sign: string, text: string): readonly string[] {
  const lines = text.split('\n');
  const more = lines.length > most ? [`${sign} … ${lines.length - most} more lines`] : [];
  return [...lines.slice(0, most).map((line) => `${sign} ${line.trim()}`), ...more];
}
