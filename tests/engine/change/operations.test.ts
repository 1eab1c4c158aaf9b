import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Change } from '../../../spec/change/change.ts';
import { changesBetween, type Edit, edited, plainDocument } from './document.ts';

interface Row {
  readonly pair: string;
  readonly edits: readonly Edit[];
  readonly forth?: string;
  readonly back?: string;
}

const rows: readonly Row[] = parse(readFileSync(new URL('./pairs/operations.yaml', import.meta.url), 'utf8'));

function said(changes: readonly Change[]): string {
  return [...new Set(changes.map(({ level, rule }) => `${level} ${rule}`))].toSorted().join(', ');
}

test.each(rows)('$pair', async ({ edits, forth = '', back = '' }) => {
  const now = edited(plainDocument, edits);
  expect({
    forth: said(await changesBetween(plainDocument, now)),
    back: said(await changesBetween(now, plainDocument)),
  }).toEqual({ forth, back });
});

test('a contract does not differ from itself', async () => {
  expect(await changesBetween(plainDocument, structuredClone(plainDocument))).toEqual([]);
});

test('a change has the same fingerprint wherever the documents have their lines, and none has that of another', async () => {
  const edits = [{ at: '/paths/~1api~1v2~1authorizations/get/parameters/0' }, { at: '/paths/~1api~1v2~1signin' }];
  const once = await changesBetween(plainDocument, edited(plainDocument, edits));
  const moved = edited(plainDocument, [{ at: '/paths/~1other', value: {} }]);
  const again = await changesBetween(moved, edited(moved, edits));
  expect(again.map(({ fingerprint }) => fingerprint)).toEqual(once.map(({ fingerprint }) => fingerprint));
  expect(new Set(once.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});
