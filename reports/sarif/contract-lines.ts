import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type LineOf, linesOf as linesIn } from '../../spec/loader/lines.ts';
import { type BuiltInContract, builtInContract } from '../../spec/loader/load.ts';
import { isUrl } from '../../spec/loader/read.ts';
import type { Run } from '../report/report.ts';

const builtIn: readonly string[] = ['cloud-serverless', 'cloud', 'oss'] satisfies readonly BuiltInContract[];

/** The lines of the contract that a run was judged by; null where its file is not here as it was then. */
export function linesOf({ source, digest }: Run['contract']): LineOf | null {
  const text = textOf(source);
  if (text === null || createHash('sha256').update(text).digest('hex') !== digest) return null;
  return linesIn(text);
}

/** The contract of that name in the package, else null. */
export function builtInName(source: string): string | null {
  return /^built in: (.+)$/.exec(source)?.[1] ?? null;
}

function textOf(source: string): string | null {
  const name = builtInName(source);
  if (isUrl(source) || (name !== null && !isBuiltIn(name))) return null;
  try {
    const path = name !== null && isBuiltIn(name) ? builtInContract(name) : source;
    const { size, isRegular } = extentOf(path);
    return isRegular && size <= largest ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}

/** The largest contract that is looked at, in bytes. */
const largest = 16 * 2 ** 20;

/** The path may be one that a report names: what is no regular file may never end. */
function extentOf(path: string): { readonly size: number; readonly isRegular: boolean } {
  const found = statSync(path);
  return { size: found.size, isRegular: found.isFile() };
}

function isBuiltIn(name: string): name is BuiltInContract {
  return builtIn.includes(name);
}
