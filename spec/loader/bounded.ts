import { open, realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { ContractError } from './contract-error.ts';

/** The largest document that is read, in bytes: the vendor's own has 1 MiB. */
const largest = 16 * 2 ** 20;

/**
 * The text of a file: what a document is may be a pipe, but it ends, in UTF-8, within 16 MiB.
 * @throws ContractError where it does not, and the errors of the file system.
 */
export async function readText(path: string): Promise<string> {
  const file = await open(path);
  try {
    return textOf(await bytesOf(file.createReadStream({ autoClose: false }), path), path);
  } finally {
    await file.close();
  }
}

/**
 * The text of a file that a document refers to: a regular one, in the folder of the document or below.
 * @throws ContractError where it is none, and the errors of the file system.
 */
export async function readReferred(path: string, document: string): Promise<string> {
  const [real, root] = [await realpath(path), dirname(await realpath(document))];
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep))
    throw refused(path, 'outside of the folder of the contract');
  const file = await open(real);
  try {
    if (!(await file.stat()).isFile()) throw refused(path, 'that is no regular file');
    return textOf(await bytesOf(file.createReadStream({ autoClose: false }), path), path);
  } finally {
    await file.close();
  }
}

/** The text of an answer, in UTF-8, within 16 MiB. Throws ContractError where it is none. */
export async function answeredText({ body }: Response, url: string): Promise<string> {
  return body === null ? '' : textOf(await bytesOf(body, url), url);
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>, source: string): Promise<Buffer> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest) throw tooLarge(source);
    all.push(chunk);
  }
  return Buffer.concat(all);
}

function textOf(bytes: Buffer, source: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // The sentence below says what is wrong with it.
  }
  const sentence = `The contract ${source} is a binary file, not a text in UTF-8.`;
  throw new ContractError('contract/binary', sentence, 'Give an OpenAPI document in YAML or JSON.');
}

function tooLarge(source: string): ContractError {
  const sentence = `The contract ${source} is larger than ${largest / 2 ** 20} MiB.`;
  return new ContractError('contract/too-large', sentence, 'Give the document alone, without what it does not need.');
}

function refused(path: string, what: string): ContractError {
  const sentence = `The contract refers to ${path}, ${what}.`;
  const cure = 'Put what the contract refers to into files beside it.';
  return new ContractError('contract/unresolved-reference', sentence, cure);
}
