import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { Schema } from '../../spec/contract.ts';
import type { Json } from '../../spec/json.ts';
import type { Keywords } from './keywords.ts';

/** Arrays that the keywords of a schema allow; `make` makes the items. Shrinks to as few as are allowed. */
export function arrayValue(keywords: Keywords, make: (schema: Schema) => fc.Arbitrary<Json>): fc.Arbitrary<Json[]> {
  const { items, minItems = 0, maxItems = minItems + 4, uniqueItems = false } = keywords;
  const item = items === undefined ? scalar : make(items);
  const length = { minLength: minItems, maxLength: maxItems };
  return uniqueItems ? fc.uniqueArray(item, { ...length, comparator: isDeepStrictEqual }) : fc.array(item, length);
}

/** Any value without structure. */
const scalar: fc.Arbitrary<Json> = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string());
