import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Json, JsonPointer } from '../../../spec/json.ts';
import { isObject, pointer, valueAt } from '../../../spec/json.ts';
import type { Correction } from '../../../spec/loader/overlay.ts';
import { applyOverlay, overlay } from '../../../spec/loader/overlay.ts';
import { pairs, readDocument as read, vendorIsAbsent, vendorNote } from '../vendor.ts';

const documents = pairs.flatMap(({ name, ours, vendors }) => [
  { whose: `our ${name}`, file: ours, absent: false },
  { whose: `the vendor's ${name}`, file: vendors, absent: vendorIsAbsent },
]);

/** Pointers of the scalars in which two documents differ. */
function differences(before: Json | undefined, after: Json | undefined, at: JsonPointer = ''): readonly JsonPointer[] {
  const inner = (value: Json | undefined) => (typeof value === 'object' && value !== null ? Object.keys(value) : []);
  const keys = new Set([...inner(before), ...inner(after)]);
  if (keys.size === 0) return isDeepStrictEqual(before, after) ? [] : [at];
  const child = (value: Json | undefined, key: string) => valueAt(value, pointer(key)) as Json | undefined;
  return [...keys].flatMap((key) => differences(child(before, key), child(after, key), at + pointer(key)));
}

describe.each(documents)('$whose', ({ file, absent }) => {
  test.for(overlay)('has the defect that $id corrects', async (correction, context) => {
    context.skip(absent, vendorNote);
    expect(applyOverlay(await read(file), [correction]).applied).toEqual([correction.id]);
  });

  test('is right after one application', async (context) => {
    context.skip(absent, vendorNote);
    const once = applyOverlay(await read(file), overlay);
    const twice = applyOverlay(once.document, overlay);
    expect(twice.applied).toEqual([]);
    expect(twice.document).toEqual(once.document);
  });

  test('changes only where a correction points, and not in the original', async (context) => {
    context.skip(absent, vendorNote);
    const document = await read(file);
    const original = structuredClone(document);
    const changed = differences(document, applyOverlay(document, overlay).document);
    const places = overlay.flatMap(({ at }) => at);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((at) => !places.some((place) => at.startsWith(`${place}/`)))).toEqual([]);
    expect(document).toEqual(original);
  });
});

describe('a correction', () => {
  const correction: Correction = {
    id: 'example',
    at: ['/a/0', '/b'],
    expect: { kind: 'wrong', note: null, inner: { deep: 1 } },
    merge: { kind: 'right', inner: { deep: null, more: 2 } },
    reason: 'to see it work',
    source: 'this test',
  };
  const wrong = { kind: 'wrong', inner: { deep: 1, other: true }, rest: 'stays' };

  test('merges, and removes what it names as null', () => {
    const { document, applied } = applyOverlay({ a: [wrong] }, [correction]);
    expect(document).toEqual({ a: [{ kind: 'right', inner: { other: true, more: 2 }, rest: 'stays' }] });
    expect(applied).toEqual(['example']);
  });

  test('applies in every one of its places', () => {
    const { document } = applyOverlay({ a: [wrong], b: wrong }, [correction]);
    expect([valueAt(document, '/a/0/kind'), valueAt(document, '/b/kind')]).toEqual(['right', 'right']);
  });

  test.each([
    ['another value stands there', { ...wrong, kind: 'other' }],
    ['a member stands that must be absent', { ...wrong, note: 'here' }],
    ['an inner member differs', { ...wrong, inner: { deep: 2 } }],
    ['no object stands there', 'wrong'],
  ])('does not apply where %s', (_, value) => {
    const document = { a: [value] };
    expect(applyOverlay(document, [correction])).toEqual({ document, applied: [] });
  });

  test('has an id of its own, a reason and a source', () => {
    expect(new Set(overlay.map(({ id }) => id)).size).toBe(overlay.length);
    for (const { at, expect: expected, merge, reason, source } of overlay) {
      expect([at.length > 0, isObject(expected), isObject(merge)]).toEqual([true, true, true]);
      expect([reason, source].filter((text) => text.length < 20)).toEqual([]);
    }
  });
});
