import type { Argument, Command, Option } from 'commander';
import { type Position, positionOf } from './position.ts';

/** A word that can stand where one is typed, with what it means; that is empty where the word says it. */
export interface Candidate {
  readonly value: string;
  readonly says: string;
}

/** What a flag or an argument takes: words, files, or both. What is neither is free text. */
export interface Values {
  readonly words: readonly Candidate[];
  readonly files: boolean;
  /** Whether several may be given, with commas between them. */
  readonly several?: boolean;
}

/** What can stand where a word is typed. */
export interface Completions {
  readonly candidates: readonly Candidate[];
  /** Whether paths can stand there, too: in the place of what follows the last `=` of the word. */
  readonly files: boolean;
}

/** Tells what a flag or an argument of a command takes. */
export type ValuesOf = (what: Option | Argument, command: Command) => Promise<Values>;

/** What can stand in the place of the last of some words, which is as far as it is typed. */
export async function complete(program: Command, words: readonly string[], valuesOf: ValuesOf): Promise<Completions> {
  const typed = words.at(-1) ?? '';
  const position = positionOf(program, words.slice(0, -1));
  const { command, awaited } = position;
  if (awaited !== null) return fitting(await valuesOf(awaited, command), '', typed);
  const [, flag = '', value = ''] = /^(--[\w-]+)=(.*)$/s.exec(typed) ?? [];
  const option = command.options.find(({ long }) => flag !== '' && long === flag);
  if (option !== undefined) return fitting(await valuesOf(option, command), `${flag}=`, value);
  if (typed.startsWith('-') && !position.wordsAlone) return beginning(flagsOf(position), typed);
  if (position.place === 0 && command.commands.length > 0) return beginning(commandsOf(command), typed);
  const argument = argumentAt(position);
  if (argument === undefined) return typed === '' ? beginning(flagsOf(position), typed) : none;
  return fitting(await valuesOf(argument, command), '', typed);
}

const none: Completions = { candidates: [], files: false };

/** The values that what is typed of one can become; of several with commas between them, the last is completed. */
function fitting({ words, files, several = false }: Values, prefix: string, typed: string): Completions {
  const before = several ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const all = words.map(({ value, says }) => ({ value: `${prefix}${before}${value}`, says }));
  // What a form of a report is written to is a file.
  const ofForm = words.some(({ value }) => value.endsWith('=') && typed.startsWith(value));
  return ofForm ? { ...none, files: true } : { ...beginning(all, `${prefix}${typed}`), files };
}

function beginning(all: readonly Candidate[], typed: string): Completions {
  return { candidates: all.filter(({ value }) => value.startsWith(typed)), files: false };
}

function argumentAt({ command, place }: Position): Argument | undefined {
  const { registeredArguments: all } = command;
  const last = all.at(-1);
  return all[place] ?? (last?.variadic === true ? last : undefined);
}

function commandsOf(command: Command): readonly Candidate[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.map((one) => ({ value: one.name(), says: one.description() }));
}

/** The flags that can still be given. */
function flagsOf({ command, given }: Position): readonly Candidate[] {
  const visible = command.createHelp().visibleOptions(command);
  const open = visible.filter((option) => !given.has(option.long ?? '') || option.description.includes('repeatable'));
  return open.map(({ long, description }) => ({ value: long ?? '', says: description }));
}
