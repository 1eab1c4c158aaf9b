import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../reports/markdown/markdown.ts';
import { buildReport } from '../../../reports/report/build.ts';
import { latticeRows, shortLatticeRows } from '../../../reports/report/lattice.ts';
import { renderText } from '../../../reports/text/text.ts';
import { latticeOf } from '../../../spec/lattice.ts';
import { profiles } from '../../../spec/profiles.ts';
import { reportOf, sampleRun } from '../sample.ts';

const { resourceTypes, unscopedReach } = profiles['oss-2.9'];

const lattice = [
  { held: 'read buckets/this-organization', wanted: 'read buckets/this-resource', expected: 'allow' },
  { held: 'write buckets/this-resource', wanted: 'read buckets/this-resource', expected: 'deny' },
  { held: 'read another-type/anywhere', wanted: 'write labels/anywhere', expected: 'deny' },
  { held: 'read tasks/anywhere', wanted: 'read tasks/anywhere', expected: 'allow' },
] as const;
const report = buildReport(sampleRun, [], {}, { coverage: { lattice } });

test('each type has what was allowed, denied and left untried; cells that are none are not counted', () => {
  const rows = latticeRows(report);
  expect(rows.map(({ types }) => types)).toEqual(resourceTypes.value);
  const buckets = rows.find(({ types }) => types === 'buckets');
  const half = latticeOf(['buckets'], unscopedReach.value).length / 2;
  expect(buckets?.read).toEqual({ allow: 1, deny: 1, untried: half - 2 });
  expect(buckets?.write).toEqual({ allow: 0, deny: 0, untried: half });
  expect(rows.find(({ types }) => types === 'labels')?.write.deny).toBe(0);
});

test('the short rows add up to the long ones', () => {
  const sum = (rows: ReturnType<typeof latticeRows>) =>
    rows
      .flatMap(({ read, write }) => [read, write])
      .reduce((total, { allow, deny, untried }) => {
        return total + allow + deny + untried;
      }, 0);
  expect(sum(shortLatticeRows(report))).toBe(sum(latticeRows(report)));
  expect(shortLatticeRows(report).map(({ types }) => types)).toEqual([
    'authorizations',
    'buckets',
    'orgs',
    'users',
    `${resourceTypes.value.length - 4} others`,
  ]);
});

test('the text has a block of at most ten lines', () => {
  const block = renderText(report, { color: false })
    .split('\n\n')
    .find((one) => one.startsWith('Permissions tried'));
  const lines = block?.split('\n') ?? [];
  expect(lines.length).toBe(6);
  expect(lines[2]).toMatch(/^ {2}buckets +1 +1 +\d+ +0 +0 +\d+$/);
});

test('the markdown has a folded table of every type', () => {
  const text = renderMarkdown(report);
  expect(text).toContain('<summary>4 cells of the permission lattice tried</summary>');
  expect(text).toMatch(/^\| buckets \| 1 \| 1 \| \d+ \| 0 \| 0 \| \d+ \|$/m);
});

test('a report without a token tried says nothing of it', () => {
  const none = reportOf({});
  expect(latticeRows(none)).toEqual([]);
  expect(renderText(none, { color: false })).not.toContain('Permissions tried');
  expect(renderMarkdown(none)).not.toContain('lattice');
});
