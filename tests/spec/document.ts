import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Contract } from '../../spec/contract.ts';
import type { JsonObject } from '../../spec/json.ts';
import { builtInContract, loadContract } from '../../spec/loader/load.ts';

/** A document that a test may change; `any` part of it can be reached by path. */
export type Draft = { [key: string]: Draft };

/** Our OSS document as it stands in the file, changed by a test. */
export async function changedDocument(change: (document: Draft) => void = () => {}): Promise<JsonObject> {
  const document = parse(await readFile(builtInContract('oss'), 'utf8'));
  change(document);
  return document;
}

/** Runs with a new directory that holds the given files, and takes it away. */
export async function withFiles<T>(
  files: Readonly<Record<string, string>>,
  run: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'tokenproof-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
    return await run(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The contract of a document, read from a file. */
export function contractOf(document: JsonObject): Promise<Contract> {
  const files = { 'contract.json': JSON.stringify(document) };
  return withFiles(files, (directory) => loadContract(join(directory, 'contract.json')));
}
