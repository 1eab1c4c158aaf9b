import { type JsonObject, type JsonPointer, valueAt } from '../json.ts';
import { ContractError } from '../loader/contract-error.ts';
import { demandExtent } from '../loader/extent.ts';
import { linesOf } from '../loader/lines.ts';
import { located } from '../loader/located.ts';
import type { Origin } from '../loader/origin/origin.ts';
import { parseDocument } from '../loader/parse.ts';
import { prune } from '../loader/prune.ts';
import { readAmid, surroundingsOf } from '../loader/surroundings.ts';
import { actionsBetween } from '../overlay/difference.ts';
import { type OverlayAction, overlayOf } from '../overlay/document.ts';
import { readContractDocument } from './document.ts';
import type { LintFinding } from './finding.ts';
import { flawsIn, mended, mendOf } from './lint.ts';

/** A flaw with its line and the actions of an overlay that mend it. */
export interface PlacedFinding extends LintFinding {
  readonly line: number;
  readonly mend: readonly OverlayAction[];
}

/** A contract that was looked at for what it must not have. */
export interface LintedContract {
  readonly source: string;
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the text, in hex. */
  readonly digest: string;
  /** In the order of the document. */
  readonly findings: readonly PlacedFinding[];
  /** The actions that mend everything that can be mended. */
  readonly mend: readonly OverlayAction[];
  /** The targets of overlays that selected nothing. */
  readonly idle: readonly string[];
}

/**
 * Looks at the judged operations of a document as it is written, after overlays; the corrections that every contract is
 * read with are left out. Throws ContractError where it cannot be read, is not valid, or has none of the operations.
 */
export async function lintContract(source: string, overlays: readonly string[] = []): Promise<LintedContract> {
  const { digest, document, idle, origin } = await readContractDocument(source, overlays);
  await demandUsable(document, origin);
  const lineOf = linesOf(origin.text);
  const findings = flawsIn(document).map((finding) => placed(document, finding, lineOf));
  return {
    source,
    title: String(valueAt(document, '/info/title') ?? ''),
    version: String(valueAt(document, '/info/version') ?? ''),
    digest,
    findings: findings.toSorted((one, other) => one.line - other.line),
    mend: actionsBetween(document, mended(document)),
    idle,
  };
}

function placed(document: JsonObject, finding: LintFinding, lineOf: (at: JsonPointer) => number): PlacedFinding {
  return { ...finding, line: lineOf(finding.at), mend: mendOf(document, finding) };
}

/** What no rule is about: a document that is none, leads in circles or nowhere, or is no OpenAPI where it matters. */
async function demandUsable(document: JsonObject, origin: Origin): Promise<void> {
  const { source, text } = origin;
  try {
    const { document: parsed } = parseDocument(JSON.stringify(document), source);
    demandExtent(parsed);
    const pruned = prune(parsed);
    if (Object.keys(pruned.paths ?? {}).length === 0) throw noOperations(source);
    await readAmid({ ...pruned, openapi: parsed.openapi ?? null }, surroundingsOf(parsed), origin);
  } catch (error) {
    throw error instanceof ContractError ? located(error, text, source) : error;
  }
}

function noOperations(source: string): ContractError {
  const sentence = `The contract ${source} describes none of the operations of the authorizations API.`;
  const cure = 'Give a document with paths such as /api/v2/authorizations.';
  return new ContractError('contract/missing-operation', sentence, cure, '/paths');
}

/** The overlay that mends a contract, for a file. */
export function mendingOverlay({ source, title, mend }: LintedContract) {
  return overlayOf(`What tokenproof lint mends in ${title === '' ? source : title}`, mend);
}
