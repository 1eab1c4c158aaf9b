import { describe, expect, test } from 'vitest';
import { familyOf, type Requirement } from '../engine/requirement.ts';
import { type FaultRow, faults } from '../server/index.ts';
import { requirementIds } from '../suites/catalogue.ts';
import { exportsOf, has, membersOf } from './exports.ts';
import { probes } from './server/probes/all.ts';
import type { Probe } from './server/probes/probe.ts';

const isRequirement = (value: unknown): value is Requirement => has(value, 'id', 'demands');
const isFault = (value: unknown): value is FaultRow => has(value, 'id', 'breaks');
const isProbe = (value: unknown): value is Probe => has(value, 'observe', 'right');

const placed = {
  requirements: membersOf(await exportsOf(new URL('../suites/', import.meta.url)), isRequirement),
  faults: membersOf(await exportsOf(new URL('../server/faults/', import.meta.url)), isFault),
  probes: membersOf(await exportsOf(new URL('./server/probes/', import.meta.url)), isProbe),
};

const placeOfFault = new Map(placed.faults.map(({ place, item }) => [item.id, place]));

/** How many parts stand in a file or a folder of the family of their requirement, of how many. */
function figure(parts: readonly { readonly place: string; readonly family: string }[]): string {
  return `${parts.filter(({ place, family }) => familyOf(place) === family).length} of ${parts.length}`;
}

test('each part of a promise stands where the id of the requirement says', () => {
  const requirements = placed.requirements.map(({ place, item }) => ({ place, family: familyOf(item.id), item }));
  const checks = requirements.filter(({ item }) => item.check !== undefined || item.observe !== undefined);
  const broken = placed.faults.map(({ place, item }) => ({ place, family: familyOf(item.breaks) }));
  const seen = placed.probes.map(({ place, key }) => ({ place, family: familyOf(placeOfFault.get(key) ?? '') }));
  const all = (count: number) => `${count} of ${count}`;
  expect({
    requirements: figure(requirements),
    checks: figure(checks),
    faults: figure(broken),
    probes: figure(seen),
  }).toEqual({
    requirements: all(requirementIds.length),
    checks: all(requirementIds.length),
    faults: all(faults.length),
    probes: all(faults.length),
  });
});

describe('what a file exports is in the list of all, once:', () => {
  test('requirements', () => {
    expect(placed.requirements.map(({ item }) => item.id).toSorted()).toEqual(requirementIds.toSorted());
  });

  test('faults', () => {
    expect(placed.faults.map(({ item }) => item.id).toSorted()).toEqual(faults.map(({ id }) => id).toSorted());
  });

  test('probes', () => {
    expect(placed.probes.map(({ key }) => key).toSorted()).toEqual(Object.keys(probes).toSorted());
  });
});

test('a probe is where its fault is', () => {
  expect(placed.probes.filter(({ place, key }) => placeOfFault.get(key) !== place).map(({ key }) => key)).toEqual([]);
});
