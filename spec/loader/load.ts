import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Contract } from '../contract.ts';
import { requiredOperations, routes } from '../contract.ts';
import { type JsonObject, type JsonPointer, valueAt } from '../json.ts';
import { ContractError } from './contract-error.ts';
import { expandDiscriminators } from './discriminator.ts';
import type { Defect } from './document-error.ts';
import { demandExtent } from './extent.ts';
import { linesOf } from './lines.ts';
import { located } from './located.ts';
import { operationsOf } from './operations.ts';
import { type Origin, originOf, type References } from './origin/origin.ts';
import { applyOverlay, type Correction, overlay } from './overlay.ts';
import { parseDocument } from './parse.ts';
import { prune } from './prune.ts';
import { readAmid, surroundingsOf, warningsOf } from './surroundings.ts';

/** The contracts that come with the package, one for each edition of InfluxDB. */
export type BuiltInContract = 'cloud-serverless' | 'cloud' | 'oss';

/** The path of a contract that comes with the package. */
export function builtInContract(name: BuiltInContract): string {
  return fileURLToPath(new URL(`../contracts/${name}.yaml`, import.meta.url));
}

/**
 * Reads a document of OpenAPI 3.0 or 3.1 in YAML or JSON from a file or an http(s) URL, corrects its known defects, and
 * resolves it. Throws ContractError where it cannot be read, lacks an operation, or is not valid where it describes one.
 */
export async function loadContract(source: string): Promise<Contract> {
  return (await readContract(source)).contract;
}

/** How a document is read. */
export interface ReadOptions {
  /** What is corrected in it: the known defects, unless told. */
  readonly corrections?: readonly Correction[];
  /** Whether it needs all five operations of the authorizations API, as unless told, or any one of those that are judged. */
  readonly operations?: 'all' | 'any';
  /** How far its references may lead: not away, unless told. */
  readonly references?: References;
}

/** A contract, and the text that it was read from. */
export interface ReadContract {
  readonly contract: Contract;
  readonly text: string;
}

/** Reads a document as `loadContract` does, also from a revision of Git. Throws ContractError. */
export async function readContract(source: string, options: ReadOptions = {}): Promise<ReadContract> {
  const origin = await originOf(source, options.references);
  try {
    return { contract: await contractIn(origin, options), text: origin.text };
  } catch (error) {
    throw error instanceof ContractError ? located(error, origin.text) : error;
  }
}

async function contractIn(
  origin: Origin,
  { corrections = overlay, operations: demanded = 'all' }: ReadOptions,
): Promise<Contract> {
  const { text, source } = origin;
  const { document: parsed, repeated } = parseDocument(text, source);
  demandExtent(parsed);
  const pruned = prune(parsed);
  demandOnce(repeated, pruned);
  const corrected = applyOverlay(pruned, corrections);
  const judged = expandDiscriminators({ ...corrected.document, openapi: parsed.openapi ?? null }) as JsonObject;
  const { document, defects } = await readAmid(judged, surroundingsOf(parsed), origin);
  const operations = operationsOf({ ...document, servers: parsed.servers ?? [] });
  demandOperations(operations, source, demanded);
  const found = [...defects, ...repeated.map(again)];
  return {
    title: String(valueAt(document, '/info/title')),
    version: String(valueAt(document, '/info/version')),
    source,
    digest: createHash('sha256').update(text).digest('hex'),
    operations,
    corrections: corrected.applied,
    warnings: found.length === 0 ? [] : warningsOf(found, linesOf(text)),
    document,
  };
}

const again = (at: JsonPointer): Defect => ({ at, what: 'it stands there twice, and the last counts' });

/** Throws ContractError where a name stands twice in what is judged by. */
function demandOnce(repeated: readonly JsonPointer[], pruned: JsonObject): void {
  const at = repeated.find((place) => valueAt(pruned, place) !== undefined);
  if (at === undefined) return;
  const sentence = `The contract says ${at} twice.`;
  throw new ContractError('contract/invalid', sentence, 'Leave one of the two out.', at);
}

/** Throws ContractError where an operation of the authorizations API is missing, or all of them are. */
function demandOperations(
  operations: Contract['operations'],
  source: string,
  demanded: ReadOptions['operations'],
): void {
  if (demanded === 'any' && Object.keys(operations).length > 0) return;
  const missing = requiredOperations.filter((id) => operations[id] === undefined);
  const [id] = missing;
  if (id === undefined) return;
  const { method, path } = routes[id];
  const lacks =
    missing.length === requiredOperations.length
      ? 'describes none of the operations of the authorizations API, such as'
      : 'lacks';
  const sentence = `The contract ${source} ${lacks} ${id} (${method} ${path}).`;
  const cure = 'Give a document that describes all five operations of the authorizations API.';
  throw new ContractError('contract/missing-operation', sentence, cure, '/paths');
}
