import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as library from '../index.ts';
import { root } from './sources.ts';

const guide = readFileSync(join(root, 'docs', 'library.md'), 'utf8');

/** Those of some names that a text does not hold as words. */
function missingIn(text: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
}

describe('the guide of the library', () => {
  test('shows in use every value that is exported', () => {
    const code = [...guide.matchAll(/```ts\n([\s\S]*?)\n```/g)].map(([, text]) => text).join('\n');
    expect(missingIn(code, Object.keys(library))).toEqual([]);
  });

  test('names every type that is exported', () => {
    const door = readFileSync(join(root, 'index.ts'), 'utf8');
    const lists = [...door.matchAll(/export type \{([^}]+)\}/g)].flatMap(([, list = '']) => list.match(/\w+/g) ?? []);
    const types = [...door.matchAll(/\btype (\w+)/g)].map(([, name = '']) => name);
    expect(types.length + lists.length).toBeGreaterThan(20);
    expect(missingIn(guide, [...types, ...lists])).toEqual([]);
  });
});
