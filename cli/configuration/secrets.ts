import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RunFlags } from '../run/flags.ts';
import { UsageError } from '../usage-error.ts';

/** The flags that hold secrets, with what each is called. */
export const secretFlags = {
  token: 'token',
  secondToken: 'second token',
  password: 'password',
} as const satisfies Partial<Record<keyof RunFlags, string>>;

const reference = /^(env|file):(.+)$/s;

/** Whether a text names where a secret is, instead of being one. */
export function isReference(text: string): boolean {
  return reference.test(text);
}

/** A reference as seen from a folder: the path of a file becomes absolute. */
export function anchored(text: string, folder: string): string {
  const [, kind, name = ''] = reference.exec(text) ?? [];
  return kind === 'file' ? `file:${resolve(folder, name)}` : text;
}

/**
 * The secrets in the place of references to them, `env:NAME` and `file:path`, which are kept beside them.
 * @throws UsageError where one is missing.
 */
export function withSecrets(flags: RunFlags, environment: NodeJS.ProcessEnv): RunFlags {
  const keys = Object.keys(secretFlags) as (keyof typeof secretFlags)[];
  const references = Object.fromEntries(
    keys.flatMap((key) => (isReference(flags[key] ?? '') ? [[key, flags[key]] as const] : [])),
  );
  const found = keys.flatMap((key) => {
    const text = flags[key];
    return text === undefined ? [] : [[key, secretOf(text, secretFlags[key], environment)] as const];
  });
  return { ...flags, ...Object.fromEntries(found), references };
}

function secretOf(text: string, what: string, environment: NodeJS.ProcessEnv): string {
  const [, kind, name = ''] = reference.exec(text) ?? [];
  if (kind === 'env') {
    const value = environment[name] ?? '';
    if (value !== '') return value;
    throw missing(`The variable ${name}, which is to hold the ${what}, is not set.`, 'Set it.');
  }
  return kind === 'file' ? contentOf(name, what) : text;
}

/** The content of a file without the line break at its end. */
function contentOf(path: string, what: string): string {
  let text = '';
  try {
    text = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw missing(`The file ${path}, which is to hold the ${what}, cannot be read (${reason}).`, 'Write it.');
  }
  if (text !== '') return text;
  throw missing(`The file ${path}, which is to hold the ${what}, is empty.`, 'Write the secret into it.');
}

function missing(sentence: string, cure: string): UsageError {
  return new UsageError(sentence, cure, 'SECRET_MISSING');
}
