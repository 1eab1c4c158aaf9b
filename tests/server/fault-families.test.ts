import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FaultRow, faults } from '../../server/index.ts';
import { probes } from './probes/all.ts';
import type { Probe } from './probes/probe.ts';

/** Something that a file exports, and the file's path below its folder without the extension. */
interface Placed<Item> {
  readonly place: string;
  readonly item: Item;
}

/** What the files of a folder export, without those that only gather what others do. */
async function exportsOf(folder: string): Promise<readonly Placed<unknown>[]> {
  const base = new URL(folder, import.meta.url);
  const paths = globSync('**/*.ts', { cwd: base }).filter((path) => path !== 'all.ts' && path !== 'index.ts');
  const modules = paths.map(async (path) => {
    const values: readonly unknown[] = Object.values(await import(new URL(path, base).href));
    return values.map((item) => ({ place: path.replace(/\.ts$/, ''), item }));
  });
  return (await Promise.all(modules)).flat();
}

const placedFaults = (await exportsOf('../../server/faults/')).flatMap(({ place, item }) =>
  (Array.isArray(item) ? item : []).filter(isFault).map((fault) => ({ place, item: fault })),
);
const placedProbes = (await exportsOf('./probes/')).flatMap(({ place, item }) =>
  Object.entries(isObject(item) ? item : {}).flatMap(([id, probe]) => (isProbe(probe) ? [{ place, item: id }] : [])),
);

describe('a fault', () => {
  test('is in a file or a folder named after the family of the requirement that it breaks', () => {
    const stray = placedFaults.filter(({ place, item }) => familyOf(place) !== familyOf(item.breaks));
    expect(stray).toEqual([]);
  });

  test('is in the list of all once', () => {
    expect(faults.map(({ id }) => id).toSorted()).toEqual(placedFaults.map(({ item }) => item.id).toSorted());
  });
});

describe('a probe', () => {
  test('is where its fault is', () => {
    const placeOf = new Map(placedFaults.map(({ place, item }) => [item.id, place]));
    expect(placedProbes.filter(({ place, item }) => placeOf.get(item) !== place)).toEqual([]);
  });

  test('is in the list of all once', () => {
    expect(Object.keys(probes).toSorted()).toEqual(placedProbes.map(({ item }) => item).toSorted());
  });
});

function familyOf(path: string): string | undefined {
  return path.split('/')[0];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isFault(value: unknown): value is FaultRow {
  return isObject(value) && 'id' in value && 'breaks' in value;
}

function isProbe(value: unknown): value is Probe {
  return isObject(value) && 'observe' in value;
}
