import { expect, test } from 'vitest';
import { asTyped, isColorful, programOf } from '../../../../cli/run/output/text-options.ts';

test.for([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [false, { CI: 'true', GITHUB_ACTIONS: 'true' }, true],
  [false, { CI: 'true' }, false],
] as const)('a terminal: %j with %j is colourful: %j', ([isTTY, environment, expected]) => {
  expect(isColorful({ isTTY }, environment)).toBe(expected);
});

test('lines that begin with the tool begin with what is typed, labels before them or not', () => {
  const text = 'try        tokenproof run\n  tokenproof serve\nsee tokenproof list';
  expect(asTyped(text, { npm_command: 'exec' })).toBe(
    'try        npx tokenproof run\n  npx tokenproof serve\nsee tokenproof list',
  );
});

test('what starts the tool again is what started it', () => {
  expect(programOf('/usr/bin/tokenproof', {})).toBe('tokenproof');
  expect(programOf('/somewhere/.bin/tokenproof', { npm_command: 'exec' })).toBe('npx tokenproof');
  expect(programOf(`${process.cwd()}/cli/bin.ts`, {})).toBe('node cli/bin.ts');
  expect(programOf(undefined, {})).toBe('tokenproof');
});
