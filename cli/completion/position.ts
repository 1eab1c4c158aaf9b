import type { Command, Option } from 'commander';
import { mayBeNumber } from '../grammar/optional-numbers.ts';

/** Where in the grammar some words lead. */
export interface Position {
  readonly command: Command;
  /** The flag whose value comes next; null where none is awaited. */
  readonly awaited: Option | null;
  /** How many arguments of the command have been given. */
  readonly place: number;
  /** The long names of the flags that have been given. */
  readonly given: ReadonlySet<string>;
  /** Whether no flag can follow, since `--` has been given. */
  readonly wordsAlone: boolean;
}

/** Where in the grammar whole words lead; one that it does not know is passed over. */
export function positionOf(program: Command, words: readonly string[]): Position {
  const start: Position = { command: program, awaited: null, place: 0, given: new Set(), wordsAlone: false };
  return words.reduce(after, start);
}

function after(position: Position, word: string): Position {
  const { command, awaited, place, given, wordsAlone } = position;
  const isValue = awaited?.required === true || (awaited !== null && mayBeNumber(word));
  if (isValue) return { ...position, awaited: null };
  if (wordsAlone) return { ...position, place: place + 1 };
  if (word === '--') return { ...position, awaited: null, wordsAlone: true };
  if (word.startsWith('-')) {
    const [name = ''] = word.split('=');
    const option = command.options.find(({ long, short }) => long === name || short === name);
    const takes = option !== undefined && (option.required || option.optional) && !word.includes('=');
    return { ...position, awaited: takes ? option : null, given: new Set([...given, option?.long ?? name]) };
  }
  // What follows the word is what could stand in its place.
  if (word === 'help' && place === 0 && command.commands.length > 0) return position;
  const next = place > 0 ? undefined : command.commands.find((one) => one.name() === word);
  return next === undefined
    ? { ...position, awaited: null, place: place + 1 }
    : { command: next, awaited: null, place: 0, given: new Set(), wordsAlone: false };
}
