import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type JsonPointer, tokensOf } from '../../spec/json.ts';
import { type BuiltInContract, builtInContract } from '../../spec/loader/load.ts';
import { isUrl } from '../../spec/loader/read.ts';
import type { Run } from '../report/report.ts';

/** Tells the line of a place in a document, counted from 1; where the document has no such place, that of what is nearest around it. */
export type LineOf = (at: JsonPointer) => number;

const builtIn: readonly string[] = ['cloud-serverless', 'cloud', 'oss'] satisfies readonly BuiltInContract[];

/** The lines of the contract that a run was judged by; 1 for all where its file is not here as it was then. */
export function linesOf({ source, digest }: Run['contract']): LineOf {
  const text = textOf(source);
  if (text === null || createHash('sha256').update(text).digest('hex') !== digest) return () => 1;
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  return (at) => counter.linePos(offsetOf(contents, tokensOf(at))).line;
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

/** Where the key of the place begins, or the item, or the last one on the way to it that there is. */
function offsetOf(contents: Node | null, tokens: readonly string[]): number {
  let [node, offset] = [contents as unknown, 0];
  for (const token of tokens) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === token);
      if (pair === undefined || !isScalar(pair.key)) break;
      [node, offset] = [pair.value, pair.key.range?.[0] ?? offset];
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(token)];
      if (!isMap(item) && !isScalar(item) && !isSeq(item)) break;
      [node, offset] = [item, item.range?.[0] ?? offset];
    } else break;
  }
  return offset;
}
