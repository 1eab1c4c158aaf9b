import { exec } from 'jsonpath-rfc9535';
import { isObject, type Json, type JsonObject, type JsonPointer, pointer, tokensOf } from '../json.ts';
import { ContractError } from '../loader/contract-error.ts';
import { replaced } from './change.ts';
import type { Overlay, OverlayAction } from './document.ts';

/** A document after an overlay, and the targets that selected nothing in it. */
export interface Overlaid {
  readonly document: JsonObject;
  readonly idle: readonly string[];
}

/**
 * Applies the actions of overlays one after the other (OpenAPI Overlay 1.0.0, section "Action Object").
 * @throws ContractError where a target is no JSONPath, or selects what an action cannot change.
 */
export function applyOverlays(document: JsonObject, overlays: readonly Overlay[]): Overlaid {
  const idle: string[] = [];
  let changed: Json = document;
  for (const action of overlays.flatMap(({ actions }) => actions)) {
    const places = placesOf(changed, action);
    if (places.length === 0) idle.push(action.target);
    changed = applied(changed, action, places);
  }
  if (!isObject(changed)) throw unusable('the root', 'removes the whole document');
  return { document: changed, idle };
}

/** Where the target of an action leads, innermost and last first, so that removing one moves no other. */
function placesOf(document: Json, { target }: OverlayAction): readonly JsonPointer[] {
  const places: JsonPointer[] = [];
  try {
    exec(structuredClone(document) as Parameters<typeof exec>[0], target, (value, path) => {
      if (typeof value !== 'object' || value === null)
        throw unusable(target, 'selects a value that is neither an object nor an array');
      places.push(pointer(...path));
    });
  } catch (cause) {
    if (cause instanceof ContractError) throw cause;
    throw unusable(target, `is no JSONPath of RFC 9535 (${cause instanceof Error ? cause.message : String(cause)})`);
  }
  return places.toReversed();
}

function applied(document: Json, { remove, update, target }: OverlayAction, places: readonly JsonPointer[]): Json {
  return places.reduce<Json>((changed, at) => {
    if (remove === true && at === '') throw unusable(target, 'removes the whole document');
    const change = (value: Json | undefined) => (remove === true ? undefined : updated(value, update ?? {}, target));
    return replaced(changed, tokensOf(at), change) ?? null;
  }, document);
}

function updated(value: Json | undefined, update: Json, target: string): Json {
  if (Array.isArray(value)) return [...value, update];
  if (!isObject(update)) throw unusable(target, 'selects an object, and its update is none');
  return merged(value ?? {}, update);
}

/** Objects are merged member by member, entries of an array are added, all else is replaced (Overlay 1.1.0 says it so). */
function merged(value: Json, update: Json): Json {
  if (Array.isArray(value) && Array.isArray(update)) return [...value, ...update];
  if (!isObject(value) || !isObject(update)) return update;
  const members = Object.entries(update).map(([name, member]) => {
    return [name, Object.hasOwn(value, name) ? merged(value[name] ?? null, member) : member] as const;
  });
  return { ...value, ...Object.fromEntries(members) };
}

function unusable(target: string, what: string): ContractError {
  const sentence = `An overlay cannot be applied: ${target} ${what}.`;
  return new ContractError('contract/overlay', sentence, 'Correct the action of that target.');
}
