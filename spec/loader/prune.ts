import type { Json, JsonObject, JsonPointer } from '../json.ts';
import { isObject, pointer, tokensOf } from '../json.ts';
import { ContractError } from './contract-error.ts';
import { follow, isComponent, targetOf, writeOutPaths } from './references.ts';
import { methods, operationIdAt, serversOf } from './routes.ts';

/**
 * The paths of the judged operations, and the components that they lead to: nothing that no judged operation needs.
 * What is wrong elsewhere in a large document then cannot matter. Throws ContractError at a dangling reference.
 */
export function prune(document: JsonObject): JsonObject {
  const root: JsonObject = { paths: judgedPaths(document), components: {} };
  const units = [...reachable(document, root)];
  const pruned = units.reduce((grafted, at) => graft(grafted, document, tokensOf(at)), root);
  return writeOutPaths(document, pruned) as JsonObject;
}

function judgedPaths(document: JsonObject): JsonObject {
  const paths = isObject(document.paths) ? document.paths : {};
  const judged = Object.entries(paths).flatMap(([path, item]) => {
    const kept = isObject(item) ? judgedItem(document, path, resolvedItem(document, item)) : undefined;
    return kept === undefined ? [] : [[path, kept] as const];
  });
  return Object.fromEntries(judged);
}

/** A path item with what its reference names, if it has one that stays in the document. */
function resolvedItem(document: JsonObject, item: JsonObject): JsonObject {
  const target = targetOf(item);
  const named = target === undefined ? undefined : follow(document, target);
  if (!isObject(named) || '$ref' in named) return item;
  const { $ref: _, ...own } = item;
  return { ...named, ...own };
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
    if (isObject(value) && typeof value.$ref === 'string' && value.$ref.startsWith('#')) followAt(value, at);
    for (const [key, child] of Object.entries(value)) visit(child, at + pointer(key));
  };
  const lookAt = (target: JsonPointer): void => {
    if (found.has(target)) return;
    found.add(target);
    visit(follow(document, target) as Json, target);
  };
  const followAt = (value: JsonObject, at: JsonPointer): void => {
    const target = targetOf(value);
    if (target === undefined || follow(document, target) === undefined) throw dangling(String(value.$ref), at);
    lookAt(isComponent(target) ? pointer(...tokensOf(target).slice(0, 3)) : target);
  };
  visit(root, '');
  return new Set([...found].filter(isComponent));
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
