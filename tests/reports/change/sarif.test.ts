import { describe, expect, test } from 'vitest';
import { renderChangesSarif } from '../../../reports/change/sarif.ts';
import { sarifErrors } from '../schemas.ts';
import { breaking, compatible, everyLevel, followed, reviewed, risky, waiverFor, waiversOf } from './sample.ts';

const lapsed = waiverFor(risky, { fingerprint: '9999999999999999' });
const full = reviewed(everyLevel, { followed, waivers: waiversOf(waiverFor(risky), lapsed) });

describe('the SARIF log', () => {
  const [run] = JSON.parse(renderChangesSarif(full)).runs;

  test('keeps the official schema', () => {
    for (const review of [full, reviewed([]), reviewed([compatible])]) {
      expect(sarifErrors(JSON.parse(renderChangesSarif(review)))).toEqual([]);
    }
  });

  test('has a result for each change, at its line in the new document, and one for a waiver that lapsed', () => {
    const shown = run.results.map(({ ruleId, level, locations: [location], suppressions }: Result) => {
      const { artifactLocation, region } = location.physicalLocation;
      return [ruleId, level, `${artifactLocation.uri}:${region.startLine}`, suppressions.length];
    });
    expect(shown).toEqual([
      ['request-property-required', 'error', 'contracts/head.yaml:17', 0],
      ['response-undecided', 'warning', 'contracts/head.yaml:1', 0],
      ['response-enum-value-added', 'warning', 'contracts/head.yaml:88', 1],
      ['parameter-added', 'note', 'contracts/head.yaml:40', 0],
      ['waiver-lapsed', 'error', 'waivers.yaml:1', 0],
    ]);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  });

  test('leads to the place in the old document, and carries the whole witness', () => {
    const [result] = run.results;
    expect(result.relatedLocations[0].physicalLocation.region.startLine).toBe(12);
    expect(JSON.parse(result.properties.witness)).toEqual(breaking.witness?.value);
  });

  test('finds the file of a revision of git', () => {
    const old = { source: 'git:main:api/old.yaml', pointer: '/paths', line: 3 };
    const [gone] = JSON.parse(renderChangesSarif(reviewed([{ ...breaking, old, new: null }]))).runs;
    expect(gone.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('api/old.yaml');
  });
});

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly locations: readonly [
    { readonly physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } },
  ];
  readonly suppressions: readonly unknown[];
}
