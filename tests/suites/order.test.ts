import { describe, expect, test } from 'vitest';
import { measuredKills } from '../../scripts/bench/kills.ts';
import { faults } from '../../server/index.ts';
import { requirementIds } from '../../suites/catalogue.ts';
import { inOrder, measured, quickly } from '../../suites/order.ts';

describe('what was measured of quick runs', () => {
  test('tells of requirements and of faults that there are', () => {
    const ids = new Set<string>(requirementIds);
    const strangers = [...Object.keys(measured), ...Object.keys(measuredKills())].filter((id) => !ids.has(id));
    expect(strangers, 'run node scripts/order.ts').toEqual([]);
    const known = new Set(faults.map(({ id }) => id));
    const killed = Object.values(measuredKills()).flatMap((levels) =>
      levels.flatMap(({ kills }) => Object.keys(kills)),
    );
    expect(killed.filter((id) => !known.has(id))).toEqual([]);
  });

  test('gives each requirement its part where all are judged', () => {
    const { parts } = quickly(1_500, requirementIds);
    for (const [id, { part }] of Object.entries(measured)) expect(parts[id]).toBe(part);
  });
});

test('what was not measured is judged first', () => {
  const [some = ''] = Object.keys(measured);
  expect(inOrder([some, 'own/requirement'])).toEqual(['own/requirement', some]);
});

test('a few requirements share all requests of a quick run', () => {
  const [some = ''] = Object.keys(measured);
  const { part = 0, takes = 0 } = measured[some] ?? {};
  expect(quickly(1_500, [some]).parts[some]).toBe(Math.ceil((1_500 * part) / takes));
});
