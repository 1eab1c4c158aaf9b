import type { Shape } from '../shape/shape.ts';

/** In which respect two schemas differ. */
export const facets = [
  'type',
  'nullable',
  'values',
  'length',
  'range',
  'multiple',
  'pattern',
  'format',
  'item-count',
  'unique-items',
  'property-count',
  'required',
  'property-added',
  'property-removed',
  'additional-properties',
  'alternatives',
  'excluded',
  'schema',
  'default',
  'read-only',
  'write-only',
] as const;
export type Facet = (typeof facets)[number];

/** One step from a value to a part of it, with what both schemas demand of the value. */
export interface Step {
  readonly old: Shape;
  readonly new: Shape;
  /** The property that the part is, or one of any other name, or an item. */
  readonly to: { readonly property: string } | 'another-property' | 'item';
}

/** One respect in which two schemas differ at one place of their values. */
export interface Difference {
  readonly facet: Facet;
  /** The property that is required, added or removed; null for others. */
  readonly name: string | null;
  /** From the whole value to the part that is spoken of. */
  readonly steps: readonly Step[];
  /** What both demand of that part. */
  readonly old: Shape;
  readonly new: Shape;
}

/** The place in a value that steps lead to, for people: `/permissions/[]/action`; empty for the whole value. */
export function placeOf(steps: readonly Step[]): string {
  return steps.map(({ to }) => (typeof to === 'object' ? `/${to.property}` : to === 'item' ? '/[]' : '/*')).join('');
}
