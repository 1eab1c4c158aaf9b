import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowed } from './import-order.ts';
import { folders, root } from './sources.ts';

const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

/** The rows of the table under a heading, each as its cells. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const [body = ''] = section.split('\n## ');
  const rows = body.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in code within a cell. */
function codeIn(cell = ''): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

describe('ARCHITECTURE.md', () => {
  test('tells every folder with what it may import', () => {
    const rows = tableUnder('The rooms').map(([folder, , imports]) => [
      codeIn(folder)[0]?.replace('/', ''),
      codeIn(imports),
    ]);
    const told = Object.fromEntries(rows) as Record<string, readonly string[]>;
    expect(Object.keys(told)).toEqual([...folders]);
    const { cli, ...others } = told;
    expect(others).toEqual(Object.fromEntries(Object.entries(allowed).filter(([folder]) => folder !== 'cli')));
    expect(cli).toEqual(['server']);
    expect(allowed.cli).toEqual(folders.filter((folder) => folder !== 'cli'));
  });

  test('names only places that are there', () => {
    const places = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\.md)`/g)].map(([, place = '']) => place);
    const prefixes = ['', 'reports/'];
    const made = places.filter((place) => !/[A-Z]{2}/.test(place));
    expect(made.length).toBeGreaterThan(20);
    expect(made.filter((place) => !prefixes.some((prefix) => existsSync(join(root, prefix, place))))).toEqual([]);
  });
});

test('README tells the import order that the folders keep', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toContain(
    '`spec <- generators`, `spec <- client`, `{spec, generators, client} <- engine <- suites <- {traceability, reports} <- cli`',
  );
});
