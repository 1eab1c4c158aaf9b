import type { Difference } from '../difference/difference.ts';
import type { Shape } from '../shape/shape.ts';
import { isSent, type Side } from './side.ts';

/** What was found for a difference: a value that only the old document accepts, and one that only the new one does. */
export interface Shown {
  readonly lost: boolean;
  readonly gained: boolean;
  /** Whether the schemas are shown to accept the same there. */
  readonly same: boolean;
  /** Whether it is shown that nothing is taken away there: the schema only became wider where clients send, narrower where they read. */
  readonly oneWay: boolean;
}

/** The facets in which a narrower schema is told by its keywords: no value of the other direction was found since there is none. */
const told = new Set<string>([
  ...['nullable', 'values', 'length', 'range', 'item-count', 'unique-items', 'property-count'],
  ...['required', 'additional-properties', 'pattern', 'format', 'multiple'],
]);

/** The rule that a difference comes under on a side; null where it means nothing there. */
export function ruleOf(
  { facet, old, new: now }: Pick<Difference, 'facet' | 'old' | 'new'>,
  side: Side,
  { lost, gained, same, oneWay }: Shown,
): string | null {
  const sent = isSent(side);
  switch (facet) {
    case 'default':
      return `${side}-default-changed`;
    case 'read-only':
      return sent ? `${side}-property-read-only` : null;
    case 'write-only':
      return sent ? null : `${side}-property-write-only`;
    case 'property-added':
      return !sent && gained ? `${side}-property-unforeseen` : `${side}-property-added`;
    case 'property-removed':
      if (sent) return `${side}-property-${lost ? 'refused' : 'removed'}`;
      return `${side}-property-${gained ? 'removed' : 'undescribed'}`;
    default: {
      if (same) return null;
      const [bad, good] = sent ? [lost, gained] : [gained, lost];
      if (!bad && !good) return oneWay ? null : `${side}-undecided`;
      if (!bad && !oneWay && !isTold(facet, side, old, now)) return `${side}-undecided`;
      const narrowed = bad === sent;
      if (facet === 'required') return `${side}-property-${narrowed ? 'required' : 'optional'}`;
      return `${side}-${facet}-${narrowed ? 'narrowed' : 'widened'}`;
    }
  }
}

/** Whether the keywords alone tell which way a facet went. Every type can be written as a text, and only some have all of another. */
function isTold(facet: Difference['facet'], side: Side, old: Shape, now: Shape): boolean {
  if (facet !== 'type') return told.has(facet);
  if (side === 'parameter' || side === 'header') return true;
  const [narrower, wider] = isSent(side) ? [old, now] : [now, old];
  return narrower.types.every((type) => wider.types.includes(type));
}
