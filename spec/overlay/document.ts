import type { Json, JsonObject } from '../json.ts';

/** One change of a document (OpenAPI Overlay 1.0.0, section "Action Object"). */
export interface OverlayAction {
  /** A JSONPath query (RFC 9535) that selects objects and arrays. */
  readonly target: string;
  readonly description?: string;
  /** What is merged into each object that is selected, or appended to each array. */
  readonly update?: Json;
  /** Whether what is selected is taken out. */
  readonly remove?: boolean;
}

/** Changes of a document that others can apply as well (OpenAPI Overlay 1.0.0, section "Overlay Object"). */
export interface Overlay {
  readonly overlay: string;
  readonly info: { readonly title: string; readonly version: string };
  /** URI reference of the document that it was made for. */
  readonly extends?: string;
  readonly actions: readonly OverlayAction[];
}

/** An overlay of actions on a document. */
export function overlayOf(title: string, actions: readonly OverlayAction[], extended?: string): Overlay {
  const made = extended === undefined ? {} : { extends: extended };
  return { overlay: '1.0.0', info: { title, version: '1.0.0' }, ...made, actions };
}

/** The same actions, of which those that do the same stand beside each other once. */
export function distinctActions(actions: readonly OverlayAction[]): readonly OverlayAction[] {
  const known = new Map(actions.map((action) => [JSON.stringify(action), action]));
  return [...known.values()];
}

/** Whether a value has the form of an object of JSON with text members; what an overlay must say of itself. */
export function isInfo(value: Json | undefined): value is JsonObject & Overlay['info'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { title, version } = value as JsonObject;
  return typeof title === 'string' && typeof version === 'string';
}
