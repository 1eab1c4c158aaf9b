import { expect, test } from 'vitest';
import { withOptionalNumbers } from '../../../cli/grammar/optional-numbers.ts';
import { within } from '../tool.ts';

test.each([
  ['run --bail staging', 'run --bail=1 staging'],
  ['run --quick staging --bail', 'run --quick=1500 staging --bail'],
  ['run --quick 500 staging', 'run --quick 500 staging'],
  ['run --quick 5oo staging', 'run --quick 5oo staging'],
  ['run --quick=500 staging', 'run --quick=500 staging'],
  ['run --bail --only delete/*', 'run --bail --only delete/*'],
  ['run -- --bail staging', 'run -- --bail staging'],
])('a word that is no number is left as the target: %s', (line, expected) => {
  expect(withOptionalNumbers(line.split(' ')).join(' ')).toBe(expected);
});

test.each([
  ['run --bogus', 'tokenproof run --help'],
  ['compare', 'tokenproof compare --help'],
  ['baseline accept', 'tokenproof baseline accept --help'],
  ['baseline acept', 'tokenproof baseline --help'],
  ['judge', 'tokenproof --help'],
])('what %s lacks is told with the help of its own command', async (line, help) => {
  const { exitCode, stderr } = await within(line.split(' '));
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`See ${help}. [`)]);
});

test.each([
  ['run --embedded --profile oss-29', 'oss-2.9'],
  ['run --embedded --behave influxd2.9', 'influxd-2.9'],
  ['run --embedded --report jsn=x', 'json'],
  ['run --embedded --only dlete/*', 'delete/*'],
  ['run --embedded --only delete/end-token', 'delete/ends-token'],
  ['run --embedded --fault delete-keep-token', 'delete-keeps-token'],
  ['explain delete/end-token', 'delete/ends-token'],
  ['run --embeded', '--embedded'],
  ['rnu', 'run'],
])('%s is met with what may have been meant', async (line, meant) => {
  const { exitCode, stderr } = await within(line.split(' '));
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`Did you mean ${meant}?`)]);
});
