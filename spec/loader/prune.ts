import type { Json, JsonObject, JsonPointer } from '../json.ts';
import { isObject, pointer, tokensOf, valueAt } from '../json.ts';
import { ContractError } from './contract-error.ts';
import { methods, operationIdAt, serversOf } from './routes.ts';

/**
 * The document without what no judged operation needs: other operations, unreachable components.
 * What is wrong elsewhere in a large document then cannot matter. Throws ContractError at a dangling reference.
 */
export function prune(document: JsonObject): JsonObject {
  const { openapi, info, servers, security } = document;
  const paths = judgedPaths(document);
  const schemes = valueAt(document, '/components/securitySchemes') as Json | undefined;
  const kept = Object.entries({ openapi, info, servers, security }).filter((entry) => entry[1] !== undefined);
  const components = schemes === undefined ? {} : { securitySchemes: schemes };
  const root: JsonObject = { ...Object.fromEntries(kept), paths, components };
  return [...reachable(document, root)].reduce((pruned, at) => graft(pruned, document, tokensOf(at)), root);
}

function judgedPaths(document: JsonObject): JsonObject {
  const paths = isObject(document.paths) ? document.paths : {};
  const judged = Object.entries(paths).flatMap(([path, item]) => {
    const kept = isObject(item) ? judgedItem(document, path, item) : undefined;
    return kept === undefined ? [] : [[path, kept] as const];
  });
  return Object.fromEntries(judged);
}

/** A path item with only its judged operations; whole where a reference hides its methods. */
function judgedItem(document: JsonObject, path: string, item: JsonObject): JsonObject | undefined {
  const isJudged = (method: string) => {
    const operation = item[method];
    return operationIdAt(method, path, serversOf(document, item, isObject(operation) ? operation : {})) !== undefined;
  };
  if ('$ref' in item) return methods.some(isJudged) ? item : undefined;
  const others = methods.filter((method) => !isJudged(method));
  if (!methods.some((method) => method in item && isJudged(method))) return undefined;
  return Object.fromEntries(Object.entries(item).filter(([key]) => !others.some((method) => method === key)));
}

/** Pointers of everything outside `root` that its references lead to, directly or not. */
function reachable(document: JsonObject, root: JsonObject): ReadonlySet<JsonPointer> {
  const found = new Set<JsonPointer>();
  const visit = (value: Json, at: JsonPointer): void => {
    if (typeof value !== 'object' || value === null) return;
    const reference = isObject(value) ? value.$ref : undefined;
    if (typeof reference === 'string' && reference.startsWith('#')) follow(reference, at);
    for (const [key, child] of Object.entries(value)) visit(child, at + pointer(key));
  };
  const follow = (reference: string, at: JsonPointer): void => {
    const target = targetOf(reference);
    if (target === undefined || valueAt(document, target) === undefined) throw dangling(reference, at);
    const unit = pointer(...tokensOf(target).slice(0, target.startsWith('/components/') ? 3 : 2));
    if (found.has(unit)) return;
    found.add(unit);
    visit(valueAt(document, unit) as Json, unit);
  };
  visit(root, '');
  return found;
}

/** The pointer that a local reference holds, percent-decoded (RFC 6901 section 6); undefined where it is malformed. */
function targetOf(reference: string): JsonPointer | undefined {
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
}

function dangling(reference: string, at: JsonPointer): ContractError {
  const sentence = `The reference ${reference} leads nowhere.`;
  return new ContractError('contract/unresolved-reference', sentence, 'Define what it names, or correct it.', at);
}

function graft(target: JsonObject, from: JsonObject, tokens: readonly string[]): JsonObject {
  const [token, ...rest] = tokens;
  if (token === undefined) return from;
  const source = from[token];
  const branch = target[token];
  if (rest.length === 0 || !isObject(source)) return { ...target, [token]: source ?? null };
  return { ...target, [token]: graft(isObject(branch) ? branch : {}, source, rest) };
}
