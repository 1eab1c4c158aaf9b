import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { defectOf } from '../../../engine/own/definition.ts';
import { loadRequirements, locate } from '../../../engine/own/load.ts';
import { RequirementsError } from '../../../engine/own/requirements-error.ts';
import { catalogue } from '../../../suites/catalogue.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-requirements-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const right = {
  id: 'acme/some-id',
  level: 'must',
  sends: 'A request.',
  demands: 'An answer.',
  cites: [{ kind: 'vendor', where: 'the handbook' }],
  inputs: () => ({}),
  check: async () => {},
};

describe('what makes a requirement malformed', () => {
  test('nothing, where all is there', () => {
    expect(defectOf(right)).toBeUndefined();
    expect(defectOf({ ...right, level: 'should', cites: [] })).toBeUndefined();
    const { inputs: _, check: __, ...said } = right;
    expect(defectOf({ ...said, observe: () => undefined })).toBeUndefined();
  });

  test.each([
    ['REQUIREMENTS_SHAPE', null],
    ['REQUIREMENTS_SHAPE', 'acme/some-id'],
    ['REQUIREMENTS_ID', { ...right, id: 'some-id' }],
    ['REQUIREMENTS_ID', { ...right, id: 'Acme/Some' }],
    ['REQUIREMENTS_ID', { ...right, id: 7 }],
    ['REQUIREMENTS_LEVEL', { ...right, level: 'may' }],
    ['REQUIREMENTS_TEXT', { ...right, sends: ' ' }],
    ['REQUIREMENTS_TEXT', { ...right, demands: undefined }],
    ['REQUIREMENTS_SOURCE', { ...right, cites: [] }],
    ['REQUIREMENTS_SOURCE', { ...right, level: 'should', cites: undefined }],
    ['REQUIREMENTS_SOURCE', { ...right, cites: ['the handbook'] }],
    ['REQUIREMENTS_CAPABILITY', { ...right, needs: ['memory', 'teleport'] }],
    ['REQUIREMENTS_PROFILE', { ...right, profiles: ['oss-1.0'] }],
    ['REQUIREMENTS_CHECK', { ...right, check: undefined }],
    ['REQUIREMENTS_CHECK', { ...right, inputs: undefined, observe: () => undefined }],
  ])('%s', (code, value) => {
    expect(defectOf(value)?.code).toBe(code);
  });
});

/** A module in the folder, by its URL. */
function module(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
}

/** The text of an exported requirement. */
function exported(name: string, id: string): string {
  const said = `level: 'should', sends: 'A.', demands: 'B.', cites: []`;
  return `export ${name} { id: '${id}', ${said}, inputs: () => ({}), check: async () => {} };\n`;
}

test('requirements are found whether they stand alone or in a list, beside other exports', async () => {
  const one = module(
    'one.mjs',
    `${exported('const a =', 'acme/a')}export const helper = () => 1; export const names = ['x'];`,
  );
  const two = module('two.mjs', `${exported('const b =', 'acme/b')}export default [b];`);
  expect((await loadRequirements([one, two], catalogue())).map(({ id }) => id)).toEqual(['acme/a', 'acme/b']);
});

test.each([
  ['REQUIREMENTS_UNREADABLE', 'throws.mjs', 'throw new Error("no luck\\nand more");'],
  ['REQUIREMENTS_UNREADABLE', 'syntax.mjs', 'export const = 1;'],
  ['REQUIREMENTS_NONE', 'none.mjs', 'export const helper = () => 1;'],
  ['REQUIREMENTS_SHAPE', 'list.mjs', 'export default [null];'],
  ['REQUIREMENTS_DUPLICATE', 'twice.mjs', exported('const a =', 'acme/a') + exported('const b =', 'acme/a')],
  ['REQUIREMENTS_DUPLICATE', 'taken.mjs', exported('const a =', 'status/edge')],
  ['REQUIREMENTS_FAMILY', 'family.mjs', exported('const a =', 'status/of-my-own')],
])('%s is one sentence with a cure', async (code, name, text) => {
  const failure = await loadRequirements([module(name, text)], catalogue()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RequirementsError);
  expect(failure).toMatchObject({
    code,
    message: expect.stringMatching(/^[^\n]+\.$/),
    cure: expect.stringMatching(/\.$/),
  });
});

test('a path is taken from the folder, everything else is the name of a package', () => {
  expect(locate('./own.ts', folder)).toBe(pathToFileURL(join(folder, 'own.ts')).href);
  expect(locate('own.mjs', folder)).toBe(pathToFileURL(join(folder, 'own.mjs')).href);
  expect(() => locate('no-such-package', folder)).toThrow(RequirementsError);
});
