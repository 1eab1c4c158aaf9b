import { createHash } from 'node:crypto';
import type { Contract } from '../contract.ts';
import { type BuiltInContract, builtInContract, isBuiltIn } from '../contracts/built-in.ts';
import { type JsonObject, type JsonPointer, valueAt } from '../json.ts';
import { applyOverlays } from '../overlay/apply.ts';
import type { Overlay } from '../overlay/document.ts';
import { readOverlays } from '../overlay/read.ts';
import { ContractError } from './contract-error.ts';
import { demandOnce, demandOperations } from './demands.ts';
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

export { type BuiltInContract, builtInContract };

/**
 * Reads a document of OpenAPI 3.0 or 3.1 in YAML or JSON from a file or an http(s) URL, applies overlays that are read in
 * the same way, corrects its known defects, and resolves it. Throws ContractError where it cannot be read, lacks an
 * operation, or is not valid where it describes one.
 */
export async function loadContract(source: string, overlays: readonly string[] = []): Promise<Contract> {
  return (await readContract(source, { overlays })).contract;
}

/** How a document is read. */
export interface ReadOptions {
  /** What is corrected in it: the known defects, unless told. */
  readonly corrections?: readonly Correction[];
  /** Whether it needs all five operations of the authorizations API, as unless told, or any one of those that are judged. */
  readonly operations?: 'all' | 'any';
  /** How far its references may lead: not away, unless told. */
  readonly references?: References;
  /** Files or URLs of overlays to apply first: none, unless told. */
  readonly overlays?: readonly string[];
}

/** A contract, and the text that it was read from. */
export interface ReadContract {
  readonly contract: Contract;
  readonly text: string;
}

/** Reads a document as `loadContract` does, also from a revision of Git. Throws ContractError. */
export async function readContract(source: string, options: ReadOptions = {}): Promise<ReadContract> {
  const origin = await originOf(source, options.references);
  const overlays = await readOverlays(options.overlays ?? []);
  try {
    return { contract: await contractIn(origin, options, overlays), text: origin.text };
  } catch (error) {
    throw error instanceof ContractError ? located(error, origin.text, source) : error;
  }
}

async function contractIn(
  origin: Origin,
  { corrections = overlay, operations: demanded = 'all' }: ReadOptions,
  overlays: readonly Overlay[],
): Promise<Contract> {
  const { text, source } = origin;
  const { document: parsed, idle, repeated } = overlaid(text, source, overlays);
  demandExtent(parsed);
  const pruned = prune(parsed);
  demandOnce(repeated, pruned);
  const corrected = applyOverlay(pruned, corrections);
  const judged = expandDiscriminators({ ...corrected.document, openapi: parsed.openapi ?? null }) as JsonObject;
  const surroundings = surroundingsOf(parsed);
  // Validating what comes with the package took half a second of every start; a test does it.
  const isValid = isBuiltIn(source) && overlays.length === 0 && corrections === overlay;
  const { document, defects } = await readAmid(judged, surroundings, { ...origin, isValid });
  // What proves a sender is read even where it breaks OpenAPI.
  const { security = null, components = {} } = surroundings;
  const operations = operationsOf({ ...document, servers: parsed.servers ?? [], security, components });
  demandOperations(operations, source, demanded);
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
