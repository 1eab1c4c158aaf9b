import { isObject, type Json, type JsonObject } from '../json.ts';
import type { OverlayAction } from './document.ts';

/** A step of a JSONPath: the name of a member, or the index of an entry. */
type Step = string | number;

/**
 * The actions that make one document of another. Version 1.0 of overlays says neither what becomes of an array within an
 * update nor how to take a primitive out, so what holds such a change is removed and set anew.
 */
export function actionsBetween(before: JsonObject, after: JsonObject): readonly OverlayAction[] {
  return actionsAt([], before, after) ?? [{ target: pathOf([]), update: after }];
}

/** The actions at a place that is an object before and after; null where its parent must set it anew. */
function actionsAt(path: readonly Step[], before: JsonObject, after: JsonObject): readonly OverlayAction[] | null {
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  if (gone.some((name) => !isContainer(before[name]))) return null;
  const removed = gone.map((name) => removal([...path, name]));
  const changes = Object.entries(after).map(([name, value]) => changeOf([...path, name], before[name], value));
  const update = Object.fromEntries(changes.flatMap(({ set }) => (set === undefined ? [] : [set])));
  const set = Object.keys(update).length === 0 ? [] : [{ target: pathOf(path), update }];
  return [...removed, ...changes.flatMap(({ first }) => first), ...set, ...changes.flatMap(({ within }) => within)];
}

/** What is done before members of an object are set, the member to set, and what is done within those that stay. */
interface MemberChange {
  readonly first: readonly OverlayAction[];
  readonly set?: readonly [name: string, value: Json];
  readonly within: readonly OverlayAction[];
}

const nothing: MemberChange = { first: [], within: [] };

function changeOf(path: readonly Step[], before: Json | undefined, after: Json): MemberChange {
  if (isEqual(before, after)) return nothing;
  const set = [String(path.at(-1)), after] as const;
  if (before === undefined || !isContainer(before)) return { ...nothing, set };
  const within = withinOf(path, before, after);
  return within === null ? { first: [removal(path)], set, within: [] } : { ...nothing, within };
}

function withinOf(path: readonly Step[], before: Json, after: Json): readonly OverlayAction[] | null {
  if (isObject(before) && isObject(after)) return actionsAt(path, before, after);
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return null;
  const parts = after.map((item: Json, index) => entryActions([...path, index], before[index] ?? null, item));
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

function entryActions(path: readonly Step[], before: Json, after: Json): readonly OverlayAction[] | null {
  return isEqual(before, after) ? [] : withinOf(path, before, after);
}

function removal(path: readonly Step[]): OverlayAction {
  return { target: pathOf(path), remove: true };
}

function isContainer(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** Documents share the parts in which they do not differ, so most comparisons end at once. */
function isEqual(one: Json | undefined, other: Json): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** A normalized path (RFC 9535 section 2.7). */
export function pathOf(steps: readonly Step[]): string {
  return `$${steps.map((step) => (typeof step === 'number' ? `[${step}]` : `['${escaped(step)}']`)).join('')}`;
}

function escaped(name: string): string {
  const quoted = JSON.stringify(name).slice(1, -1);
  return quoted.replaceAll('\\"', '"').replaceAll("'", "\\'");
}
