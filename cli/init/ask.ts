import { createInterface } from 'node:readline/promises';
import type { CommandContext } from '../context.ts';
import type { InitFlags } from './flags.ts';

/** What is asked for on a terminal, and what an empty answer stands for. */
const questions = [
  { flag: 'target', question: 'Base URL of the server', usual: 'http://127.0.0.1:8086' },
  { flag: 'name', question: 'What to call it', usual: 'local' },
  { flag: 'token', question: 'Where its token is (env:NAME or file:path)', usual: 'env:INFLUX_TOKEN' },
  { flag: 'org', question: 'Organization to work in; empty for the only one that the token sees', usual: '' },
  { flag: 'profile', question: "Profile; empty for the server's own word", usual: '' },
] as const;

/** The flags, with answers in the place of those that were not given; as they are where there is no terminal. */
export async function askedFor(flags: InitFlags, { stderr, signal }: CommandContext): Promise<InitFlags> {
  if (!process.stdin.isTTY || !stderr.isTTY) return flags;
  const asking = createInterface({ input: process.stdin, output: stderr });
  const answers: Record<string, string> = {};
  try {
    for (const { flag, question, usual } of questions) {
      if (flags[flag] !== undefined) continue;
      const hint = usual === '' ? '' : ` [${usual}]`;
      answers[flag] = (await asking.question(`${question}${hint}: `, { signal })).trim() || usual;
    }
  } finally {
    asking.close();
  }
  return { ...answers, ...flags };
}
