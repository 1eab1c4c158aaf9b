import { createHash } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import { writtenDocument } from '../loader/parse.ts';
import { readSource } from '../loader/read.ts';
import { applyOverlays } from '../overlay/apply.ts';
import { readOverlays } from '../overlay/read.ts';

/** A contract as it is written, after overlays. */
export interface WrittenContract {
  readonly text: string;
  readonly document: JsonObject;
  /** SHA-256 of the text, in hex. */
  readonly digest: string;
  /** The targets of overlays that selected nothing. */
  readonly idle: readonly string[];
}

/** Reads a document of OpenAPI and applies overlays; no correction is made. Throws ContractError. */
export async function readContractDocument(source: string, overlays: readonly string[] = []): Promise<WrittenContract> {
  const text = await readSource(source);
  const { document, idle } = applyOverlays(writtenDocument(text, source), await readOverlays(overlays));
  return { text, document, idle, digest: createHash('sha256').update(text).digest('hex') };
}
