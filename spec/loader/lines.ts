import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { JsonPointer } from '../json.ts';
import { tokensOf } from '../json.ts';

/** So many references in a row are a circle. */
const mostSteps = 100;

/** Tells the line, from 1, of a place; of one that is not there, that of what is nearest around it. */
export type LineOf = (at: JsonPointer) => number;

/** A text parsed as YAML, with where its lines begin. */
export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** The texts that were parsed last: a document is first read, and then asked for lines. */
const latest = new Map<string, ParsedYaml>();
const most = 2;

/** A text in YAML or JSON as a tree; names that stand twice in one object are among its errors. */
export function parsedYaml(text: string): ParsedYaml {
  const known = latest.get(text);
  if (known !== undefined) return known;
  const lines = new LineCounter();
  const parsed = { document: parseDocument(text, { lineCounter: lines }), lines };
  latest.set(text, parsed);
  if (latest.size > most) latest.delete([...latest.keys()][0] ?? text);
  return parsed;
}

/** The lines of a document in YAML or JSON; what a reference names is looked for where the reference leads. */
export function linesOf(text: string): LineOf {
  const { document, lines } = parsedYaml(text);
  return (at) => lines.linePos(placeOf(document, tokensOf(at)) ?? 0).line;
}

/** The offset of a place: of its name where it has one. */
function placeOf(document: Document, tokens: readonly string[], steps = 0): number | undefined {
  let node: unknown = document.contents;
  let place = offsetOf(node);
  for (const [index, token] of tokens.entries()) {
    const pair = memberOf(node, token);
    if (pair === undefined) {
      const target = steps < mostSteps ? referenceOf(node) : undefined;
      const rest = tokens.slice(index);
      return target === undefined ? place : placeOf(document, [...tokensOf(target), ...rest], steps + 1);
    }
    place = offsetOf(isPair(pair) ? pair.key : pair) ?? place;
    node = isPair(pair) ? pair.value : pair;
  }
  return place;
}

function memberOf(node: unknown, token: string): Pair | Node | undefined {
  if (isMap(node)) return node.items.findLast(({ key }) => String(isScalar(key) ? key.value : key) === token);
  return isSeq(node) ? (node.items[Number(token)] as Node | undefined) : undefined;
}

function referenceOf(node: unknown): JsonPointer | undefined {
  const reference = isMap(node) ? node.get('$ref') : undefined;
  if (typeof reference !== 'string' || !reference.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
