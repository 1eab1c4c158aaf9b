import { createHash } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import { type Origin, originOf } from '../loader/origin/origin.ts';
import { writtenDocument } from '../loader/parse.ts';
import { applyOverlays } from '../overlay/apply.ts';
import { readOverlays } from '../overlay/read.ts';

/** A contract as it is written, after overlays. */
export interface WrittenContract {
  /** Where it is, and its text. */
  readonly origin: Origin;
  readonly document: JsonObject;
  /** SHA-256 of the text, in hex. */
  readonly digest: string;
  /** The targets of overlays that selected nothing. */
  readonly idle: readonly string[];
}

/** Reads a document of OpenAPI and applies overlays; no correction is made. Throws ContractError. */
export async function readContractDocument(source: string, overlays: readonly string[] = []): Promise<WrittenContract> {
  const origin = await originOf(source);
  const { text } = origin;
  const { document, idle } = applyOverlays(writtenDocument(text, source), await readOverlays(overlays));
  return { origin, document, idle, digest: createHash('sha256').update(text).digest('hex') };
}
