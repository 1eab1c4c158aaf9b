import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { malformedId, malformedIdsOf, resourceId, unknownId } from '../../generators/invalid/identifier.ts';
import { draftOf } from '../../generators/request.ts';

describe('unknownId', () => {
  test('leaves out the ids in use, however they are written', () => {
    const run = { seed: 3, numRuns: 200 };
    const inUse = fc.sample(resourceId(), run);
    const unknown = new Set(fc.sample(unknownId(inUse.map((id) => id.toUpperCase())), run));
    expect(inUse.filter((id) => unknown.has(id))).toEqual([]);
  });
});

describe('malformedIdsOf', () => {
  test.each(['0123456789abcdef', '0000000000000001', 'ffffffffffffffff'])('spoils %s in every row', (id) => {
    const values = malformedIdsOf(id).map(({ value }) => value);
    expect(values.filter((value) => /^[0-9a-f]{16}$/.test(value) && !/^0+$/.test(value))).toEqual([]);
    expect(new Set(values).size).toBe(values.length);
  });

  test('fits one path segment that decodes to itself', () => {
    for (const { value } of malformedIdsOf('0123456789abcdef')) {
      const { path } = draftOf('GetAuthorizationsID', { authID: value });
      const { pathname } = new URL(path, 'http://localhost');
      expect(pathname).toBe(path);
      expect(decodeURIComponent(pathname.split('/').at(-1) ?? '')).toBe(value);
    }
  });

  test('is what the arbitrary draws from, each kind at times', () => {
    const kinds = new Set(fc.sample(malformedId(), { seed: 1, numRuns: 1000 }).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(malformedIdsOf('0123456789abcdef').map(({ kind }) => kind)));
  });
});
