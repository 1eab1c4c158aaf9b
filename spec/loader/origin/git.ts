import { execFile } from 'node:child_process';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { ContractError } from '../contract-error.ts';

/** A file in a revision of the Git repository around the working directory. */
export interface Revision {
  readonly revision: string;
  /** From the root of the repository, or from the working directory where it begins with `./` (gitrevisions(7)). */
  readonly path: string;
}

/** The revision and the path of `git:REVISION:PATH`; undefined where a source is none. */
export function revisionIn(source: string): Revision | undefined {
  const [, revision, path] = /^git:([^:]+):(.+)$/.exec(source) ?? [];
  return revision === undefined || path === undefined ? undefined : { revision, path };
}

/** The text of a file in a revision, and of others of the same revision in its folder. Throws ContractError. */
export async function readRevision(source: string, { revision, path }: Revision) {
  const show = (place: string) => git(source, ['show', '--end-of-options', `${revision}:${place}`]);
  const top = (await git(source, ['rev-parse', '--show-toplevel'])).trim();
  const base = path.startsWith('./') || path.startsWith('../') ? resolve(path) : join(top, path);
  const readBeside = (file: string): Promise<string> => {
    const fromFolder = relative(join(base, '..'), file);
    if (fromFolder.startsWith(`..${sep}`) || isAbsolute(fromFolder)) throw outside(source, file);
    return show(relative(top, file).replaceAll(sep, '/'));
  };
  return { text: await show(relative(top, base).replaceAll(sep, '/')), base, readBeside };
}

const run = promisify(execFile);
const limits = { timeout: 10_000, maxBuffer: 16 * 2 ** 20, encoding: 'utf8' } as const;

async function git(source: string, args: readonly string[]): Promise<string> {
  try {
    return (await run('git', args, limits)).stdout;
  } catch (cause) {
    const { stderr = '', message = String(cause) } = cause as { readonly stderr?: string; readonly message?: string };
    const reason = (stderr.trim() || message).split('\n')[0]?.replace(/^fatal: |\.$/g, '');
    const sentence = `The contract ${source} cannot be read: ${reason}.`;
    const cure = 'Name a revision of the repository around the working directory, and a path from its root.';
    throw new ContractError('contract/unreadable', sentence, cure, '', { cause });
  }
}

function outside(source: string, file: string): ContractError {
  const sentence = `The contract ${source} refers to ${file}, outside of its folder.`;
  return new ContractError('contract/unresolved-reference', sentence, 'Put what it names into files beside it.');
}
