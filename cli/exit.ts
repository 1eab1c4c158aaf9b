import { printable } from '../reports/text/plain-text.ts';
import { TokenproofError } from '../spec/errors.ts';
import { GrammarError } from './grammar/grammar-error.ts';
import { SecretShownError } from './secret-shown-error.ts';

/** What the exit code says. */
export const exitCodes = { conforms: 0, violates: 1, usage: 2, failed: 3, inconclusive: 4, interrupted: 130 } as const;

/** The exit code and the one line for what was thrown: usage, configuration and contract 2, the rest 3. */
export function failureOf(error: unknown): { readonly exitCode: number; readonly line: string | null } {
  if (error instanceof GrammarError) return grammarFailure(error);
  if (isCoded(error)) {
    const isOurs = error.code.startsWith('TARGET_') || error instanceof SecretShownError;
    const exitCode = isOurs ? exitCodes.failed : exitCodes.usage;
    return { exitCode, line: lineOf(error.message, error.cure, error.code) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    exitCode: exitCodes.failed,
    line: lineOf(`An error of tokenproof: ${reason}`, 'Please report it.', 'INTERNAL'),
  };
}

/** Errors of the reference server have the same members without sharing the class. */
function isCoded(error: unknown): error is TokenproofError {
  if (error instanceof TokenproofError) return true;
  return error instanceof Error && 'cure' in error && 'code' in error && typeof error.code === 'string';
}

function grammarFailure({ command, found: { exitCode, code, message } }: GrammarError) {
  if (exitCode === 0) return { exitCode, line: null };
  // The help that stands in for a missing command has been written.
  if (code === 'commander.help') return { exitCode: exitCodes.usage, line: null };
  const codeOf: Readonly<Record<string, string>> = { 'commander.unknownCommand': 'UNKNOWN_COMMAND' };
  const sentence = message
    .replace(/^error: /, '')
    .trim()
    .replace(/\.$/, '');
  return {
    exitCode: exitCodes.usage,
    line: lineOf(
      `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`,
      `See ${command} --help.`,
      codeOf[code] ?? 'USAGE',
    ),
  };
}

function lineOf(sentence: string, cure: string, code: string): string {
  const full = sentence.trim().replace(/[.:]?$/, '.');
  return printable(`tokenproof: ${full} ${cure} [${code}]`.replaceAll(/\s+/g, ' '));
}
