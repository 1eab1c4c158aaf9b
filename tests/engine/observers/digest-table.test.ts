import { expect, test } from 'vitest';
import { DigestTable } from '../../../engine/observers/digest-table.ts';

test('a table tells whether another text stood for a key, however many there are', () => {
  const table = new DigestTable();
  const keys = Array.from({ length: 20_000 }, (_, index) => `key ${index}`);
  for (const key of keys) expect(table.replaces(key, 'first')).toBe(false);
  for (const key of keys) expect(table.replaces(key, 'first')).toBe(false);
  for (const key of keys) expect(table.replaces(key, 'second')).toBe(true);
  expect(table.replaces('key 0', 'second')).toBe(false);
});
