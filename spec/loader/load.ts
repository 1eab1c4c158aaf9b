import { createHash } from 'node:crypto';
import { type BuiltInContract, builtInContract } from '../built-in.ts';
import type { Contract } from '../contract.ts';
import { requiredOperations, routes } from '../contract.ts';
import { type JsonObject, type JsonPointer, valueAt } from '../json.ts';
import { applyOverlays } from '../overlay/apply.ts';
import type { Overlay } from '../overlay/document.ts';
import { readOverlays } from '../overlay/read.ts';
import { ContractError } from './contract-error.ts';
import { expandDiscriminators } from './discriminator.ts';
import type { Defect } from './document-error.ts';
import { demandExtent } from './extent.ts';
import { linesOf } from './lines.ts';
import { located } from './located.ts';
import { operationsOf } from './operations.ts';
import { applyOverlay, overlay } from './overlay.ts';
import { parseDocument } from './parse.ts';
import { prune } from './prune.ts';
import { readSource } from './read.ts';
import { readAmid, surroundingsOf, warningsOf } from './surroundings.ts';

export { type BuiltInContract, builtInContract };

/**
 * Reads a document of OpenAPI 3.0 or 3.1 in YAML or JSON from a file or an http(s) URL, applies overlays that are read in
 * the same way, corrects its known defects, and resolves it. Throws ContractError where it cannot be read, lacks an
 * operation, or is not valid where it describes one.
 */
export async function loadContract(source: string, overlays: readonly string[] = []): Promise<Contract> {
  const text = await readSource(source);
  const read = await readOverlays(overlays);
  try {
    return await contractIn(text, source, read);
  } catch (error) {
    throw error instanceof ContractError ? located(error, text) : error;
  }
}

async function contractIn(text: string, source: string, overlays: readonly Overlay[]): Promise<Contract> {
  const { document: parsed, idle, repeated } = overlaid(text, source, overlays);
  demandExtent(parsed);
  const pruned = prune(parsed);
  demandOnce(repeated, pruned);
  const corrected = applyOverlay(pruned, overlay);
  const judged = expandDiscriminators({ ...corrected.document, openapi: parsed.openapi ?? null }) as JsonObject;
  const { document, defects } = await readAmid(judged, surroundingsOf(parsed), source);
  const operations = operationsOf({ ...document, servers: parsed.servers ?? [] });
  demandOperations(operations, source);
  const found = [...defects, ...repeated.map(again)];
  return {
    title: String(valueAt(document, '/info/title')),
    version: String(valueAt(document, '/info/version')),
    source,
    digest: digestOf(text, overlays),
    operations,
    corrections: corrected.applied,
    warnings: [...(found.length === 0 ? [] : warningsOf(found, linesOf(text))), ...idle.map(selectsNothing)],
    document,
  };
}

/** The document of a text after overlays, and the targets of these that selected nothing. */
function overlaid(text: string, source: string, overlays: readonly Overlay[]) {
  let idle: readonly string[] = [];
  const parsed = parseDocument(text, source, (document) => {
    const result = applyOverlays(document, overlays);
    idle = result.idle;
    return result.document;
  });
  return { ...parsed, idle };
}

/** What tells a document together with its overlays; that of a document alone is the digest of its text. */
function digestOf(text: string, overlays: readonly Overlay[]): string {
  const hash = createHash('sha256').update(text);
  for (const overlay of overlays) hash.update(JSON.stringify(overlay));
  return hash.digest('hex');
}

const selectsNothing = (target: string) => `An action of an overlay changes nothing: ${target} selects nothing.`;

const again = (at: JsonPointer): Defect => ({ at, what: 'it stands there twice, and the last counts' });

/** Throws ContractError where a name stands twice in what is judged by. */
function demandOnce(repeated: readonly JsonPointer[], pruned: JsonObject): void {
  const at = repeated.find((place) => valueAt(pruned, place) !== undefined);
  if (at === undefined) return;
  const sentence = `The contract says ${at} twice.`;
  throw new ContractError('contract/invalid', sentence, 'Leave one of the two out.', at);
}

/** Throws ContractError where an operation of the authorizations API is missing, or all of them are. */
function demandOperations(operations: Contract['operations'], source: string): void {
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
