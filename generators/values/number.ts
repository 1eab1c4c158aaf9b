import * as fc from 'fast-check';
import type { Keywords } from './keywords.ts';

/** Integers that the keywords of a schema allow. */
export function integerValue(keywords: Keywords): fc.Arbitrary<number> {
  return multiples(keywords, keywords.multipleOf ?? 1).filter(Number.isInteger);
}

/** Numbers that the keywords of a schema allow. */
export function numberValue(keywords: Keywords): fc.Arbitrary<number> {
  if (keywords.multipleOf !== undefined) return multiples(keywords, keywords.multipleOf);
  const { low, high } = boundsOf(keywords);
  return fc
    .double({ min: low, max: high, noNaN: true, noDefaultInfinity: true })
    .map(withoutSign)
    .filter((value) => !isExcluded(value, keywords));
}

function multiples(keywords: Keywords, step: number): fc.Arbitrary<number> {
  const { low, high } = boundsOf(keywords);
  return fc
    .integer({
      min: Math.max(Math.ceil(low / step), Number.MIN_SAFE_INTEGER),
      max: Math.min(Math.floor(high / step), Number.MAX_SAFE_INTEGER),
    })
    .map((times) => withoutSign(times * step))
    .filter((value) => Number.isInteger(value / step) && !isExcluded(value, keywords));
}

function isExcluded(value: number, { exclusiveMinimum, exclusiveMaximum }: Keywords): boolean {
  return value === exclusiveMinimum || value === exclusiveMaximum;
}

function boundsOf({ minimum, exclusiveMinimum, maximum, exclusiveMaximum, type, format }: Keywords) {
  const range = format === 'int32' ? 2 ** 31 : type === 'number' ? Number.MAX_VALUE : Number.MAX_SAFE_INTEGER;
  return {
    low: Math.max(minimum ?? -range, exclusiveMinimum ?? -range),
    high: Math.min(maximum ?? range - 1, exclusiveMaximum ?? range - 1),
  };
}

/** Zero for minus zero, which JSON text need not keep apart (RFC 8259 section 6). */
function withoutSign(value: number): number {
  return value + 0;
}
