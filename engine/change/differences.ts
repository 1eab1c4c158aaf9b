import type { Counterexamples } from '../../generators/witness/search.ts';
import { type Difference, placeOf } from '../../spec/change/difference/difference.ts';

/** A difference, and the values by which it shows. */
export interface Shown {
  readonly difference: Difference;
  readonly shown: Counterexamples;
}

/** What tells a difference from others of the same two schemas. */
export function keyOf({ facet, name, steps }: Difference): string {
  return `${facet} ${name} ${placeOf(steps)}`;
}

/** Each difference once: what stands around alternatives is met in each of them. */
export function once(all: readonly Difference[]): readonly Difference[] {
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

/** A property that comes or goes, with whether it is required, is one change. */
export function merged(all: readonly Shown[]): readonly Shown[] {
  const partner = ({ difference }: Shown, facets: readonly string[]) =>
    all.find(
      ({ difference: other }) =>
        facets.includes(other.facet) &&
        other.name === difference.name &&
        placeOf(other.steps) === placeOf(difference.steps),
    );
  return all.flatMap((one) => {
    const { facet } = one.difference;
    if (facet === 'required') {
      const whole = partner(one, ['property-removed', 'property-added']);
      if (whole === undefined) return [one];
      const isNew = whole.difference.facet === 'property-added';
      return isNew && one.shown.lost !== null ? [one] : [];
    }
    const demanded =
      facet === 'property-added' || facet === 'property-removed' ? partner(one, ['required']) : undefined;
    if (demanded === undefined) return [one];
    if (facet === 'property-added') return demanded.shown.lost !== null ? [] : [one];
    return [
      {
        ...one,
        shown: { lost: demanded.shown.lost ?? one.shown.lost, gained: demanded.shown.gained ?? one.shown.gained },
      },
    ];
  });
}
