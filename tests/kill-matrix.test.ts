import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faults } from '../server/index.ts';

const document = new URL('../docs/kill-matrix.md', import.meta.url);

/** The rows of a server's table: id, killed, length of the shortest sequence. */
function rowsOf(server: string): readonly { readonly id: string; readonly killed: string; readonly length: number }[] {
  const section = readFileSync(document, 'utf8').split(`\n## ${server}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|.*\| (yes|NO) \| \S+ \| (\S+) \| [^|]*\|$/gm)].map(
    ([, id = '', killed = '', length = '']) => ({ id, killed, length: Number(length) }),
  );
}

test('the kill matrix is there', () => {
  expect(existsSync(document)).toBe(true);
});

describe('the kill matrix of the contract server', () => {
  const rows = rowsOf('contract');

  test('has every fault', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual(faults.map(({ id }) => id).toSorted());
  });

  test('has none that survived', () => {
    expect(rows.filter(({ killed }) => killed !== 'yes')).toEqual([]);
  });

  test('shows nine of ten failures with at most four requests', () => {
    const short = rows.filter(({ length }) => length <= 4);
    expect(short.length).toBeGreaterThanOrEqual(0.9 * rows.length);
  });
});

test('the kill matrix of the newest imitation has none that survived', () => {
  const rows = rowsOf('influxd-2.9');
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.filter(({ killed }) => killed !== 'yes')).toEqual([]);
});
