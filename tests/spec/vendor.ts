import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { JsonObject } from '../../spec/json.ts';
import type { BuiltInContract } from '../../spec/loader/load.ts';
import { builtInContract } from '../../spec/loader/load.ts';

const folder = new URL('../../../shared/contracts/', import.meta.url);

/** Our documents, each with the vendor's document that it restates. */
export const pairs = (
  [
    ['cloud-serverless', 'cloud-serverless.yaml'],
    ['cloud', 'cloud.yaml'],
    ['oss', 'oss-v2.yaml'],
  ] as const satisfies readonly (readonly [BuiltInContract, string])[]
).map(([name, file]) => ({ name, ours: builtInContract(name), vendors: fileURLToPath(new URL(file, folder)) }));

export const vendorIsAbsent = !existsSync(folder);

export const vendorNote = "the vendor's documents are not beside the repository";

const documents = new Map<string, Promise<JsonObject>>();

/** A YAML document as it stands; read once, so not to be changed. */
export function readDocument(file: string): Promise<JsonObject> {
  const document = documents.get(file) ?? readFile(file, 'utf8').then((text) => parse(text));
  documents.set(file, document);
  return document;
}
