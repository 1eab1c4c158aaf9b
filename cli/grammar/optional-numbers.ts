import { defaults } from '../run/defaults.ts';

/** Flags that can be followed by a number, with the one that stands for none. */
const usual: Readonly<Record<string, number>> = { '--bail': 1, '--quick': defaults.quick };

/** Arguments in which such a flag has a number of its own, so that a word after it, as in `--bail staging`, is not taken for one. */
export function withOptionalNumbers(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return args.map((word, index) => {
    const number = usual[word];
    const next = args[index + 1];
    const alone = number === undefined || next === undefined || next.startsWith('-') || mayBeNumber(next);
    return alone || (end >= 0 && index > end) ? word : `${word}=${number}`;
  });
}

/** Whether a word is meant as a number, were it mistyped; no target of a configuration is called so. */
export function mayBeNumber(word: string): boolean {
  return /^[\d.+]/.test(word);
}
