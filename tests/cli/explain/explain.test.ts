import { expect, test } from 'vitest';
import { about, explanation } from '../../../cli/explain/action.ts';
import { familyOf } from '../../../engine/requirement.ts';
import { faults } from '../../../server/index.ts';
import { cite } from '../../../spec/citation.ts';
import { loadKnown } from '../../../spec/known.ts';
import { isRequirementId, requirementIds, requirementOf } from '../../../suites/catalogue.ts';
import { within } from '../tool.ts';

/** A text without its line breaks and indentation. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** The first requirement of each family. */
const samples = [...Map.groupBy(requirementIds, familyOf).values()].flatMap((ids) => ids.slice(0, 1));

test.each(samples)('%s: promise, source, a server that breaks it, and how to mend it', (id) => {
  const { level, sends, demands, cites } = requirementOf(id);
  const text = flat(about(id));
  expect(text.startsWith(`${id} (${level}) sends ${sends} demands ${demands}`)).toBe(true);
  for (const citation of cites) expect(text).toContain(flat(cite(citation)));
  for (const fault of faults.filter(({ breaks }) => breaks === id)) {
    expect(text).toContain(`broken by ${fault.says} tokenproof run --embedded --profile`);
    expect(text).toContain(`--fault ${fault.id} --only ${id}`);
  }
  expect(text).toMatch(/ mend [A-Z][^.]+\./);
});

test('releases that are known to deviate are told, each deviation once', () => {
  const known = loadKnown('influxd-2.9').deviations;
  expect(known.length).toBeGreaterThan(0);
  for (const { id, requirement, says } of known.slice(0, 5)) {
    if (isRequirementId(requirement)) expect(flat(about(requirement)).split(flat(`${says} (${id};`))).toHaveLength(2);
  }
});

test('a fault is explained, with a command that starts a server that has it', async () => {
  const { stdout, exitCode } = await within(['explain', 'delete-keeps-token']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('breaks     delete/ends-token');
  expect(stdout).toMatch(/^ +tokenproof serve --profile oss-2\.9 --fault delete-keeps-token$/m);
});

test('all requirements are listed, each with its sentence', async () => {
  const { stdout } = await within(['explain', '--list']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(requirementIds);
  expect(lines[0]).toContain(requirementOf(requirementIds[0] ?? 'read/listed-once').demands);
});

test.each([
  ['delete/end-token', 'delete/ends-token'],
  ['delet-keeps-token', 'delete-keeps-token'],
  ['overly', 'overlay'],
])('for %s, the nearest topic is suggested', (topic, nearest) => {
  expect(() => about(topic)).toThrow(
    expect.objectContaining({ code: 'UNKNOWN_TOPIC', cure: expect.stringMatching(`^Did you mean ${nearest}\\?`) }),
  );
});

test('neither nothing nor a topic beside --list can be explained', () => {
  expect(() => explanation(undefined, {})).toThrow(expect.objectContaining({ code: 'USAGE' }));
  expect(() => explanation('overlay', { list: true })).toThrow(expect.objectContaining({ code: 'USAGE' }));
});

test('faults are listed, all or those that break what fits', async () => {
  const { stdout } = await within(['explain', '--faults']);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(faults.map(({ id }) => id));
  const some = explanation('delete/ends-token', { faults: true });
  expect(some).toBe('delete-keeps-token  delete/ends-token  The token of a deleted authorization goes on working.');
  expect(() => explanation('delete', { faults: true })).toThrow(
    expect.objectContaining({ cure: expect.stringContaining('delete/*') }),
  );
});

test('the page is the whole catalogue, not a topic', async () => {
  const { exitCode, stdout } = await within(['explain', '--html']);
  expect(exitCode).toBe(0);
  expect(stdout.match(/<details class="requirement"/g)).toHaveLength(requirementIds.length);
  expect((await within(['explain', '--html', '-', 'overlay'])).exitCode).toBe(2);
});
