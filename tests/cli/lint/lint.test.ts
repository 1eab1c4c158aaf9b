import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { builtInContract } from '../../../spec/contracts/built-in.ts';
import { lintContract, mendingOverlay } from '../../../spec/lint/load.ts';
import { loadContract } from '../../../spec/loader/load.ts';
import { compileContract } from '../../../spec/schemas/schemas.ts';
import { sarifErrors } from '../../reports/schemas.ts';
import { pairs, vendorIsAbsent, vendorNote } from '../../spec/vendor.ts';
import { within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string) => join(folder, name);

/** The overlay that mends a contract makes it clean, changes nothing in vain, and leaves a contract to judge by. */
async function mends(source: string, name: string): Promise<void> {
  const linted = await lintContract(source);
  expect(linted.findings.length).toBeGreaterThan(10);
  writeFileSync(file(name), JSON.stringify(mendingOverlay(linted)));
  const again = await lintContract(source, [file(name)]);
  expect(again.findings.map(({ rule, at }) => `${rule.id} ${at}`)).toEqual([]);
  expect(again.idle).toEqual([]);
  const contract = await loadContract(source, [file(name)]);
  expect(contract.warnings.filter((warning) => warning.includes('overlay'))).toEqual([]);
  expect(compileContract(contract).requestBody('PatchAuthorizationsID')?.([])).not.toEqual([]);
}

describe.for(pairs)('the mends of $name', ({ name, ours, vendors }) => {
  test('leave our contract clean', () => mends(ours, `${name}.json`));

  test("leave the vendor's document clean", async ({ skip }) => {
    if (vendorIsAbsent) return skip(vendorNote);
    await mends(vendors, `vendor-${name}.json`);
  });
});

test('lint tells, writes every form and the overlay, by which a run is judged', async () => {
  const source = file('contract.yaml');
  writeFileSync(source, readFileSync(builtInContract('oss')));
  const outputs = ['json', 'sarif', 'annotations'].map((form) => `--report=${form}=${file(`lint.${form}`)}`);
  const found = await within(['lint', source, '--fix', file('fix.yaml'), ...outputs]);
  expect(found).toMatchObject({ exitCode: 1, stderr: '' });
  expect(found.stdout).toContain('error type-missing\n  line 300: A value of any type passes as');
  expect(found.stdout).toContain('5 errors, 17 warnings, 0 notes');
  const report = JSON.parse(readFileSync(file('lint.json'), 'utf8'));
  const ajv = new Ajv2020();
  formats.default(ajv);
  const schema = JSON.parse(readFileSync(new URL('../../../reports/lint/lint.schema.json', import.meta.url), 'utf8'));
  expect(ajv.validate(schema, report), ajv.errorsText()).toBe(true);
  expect(sarifErrors(JSON.parse(readFileSync(file('lint.sarif'), 'utf8')))).toEqual([]);
  const annotations = readFileSync(file('lint.annotations'), 'utf8').trim().split('\n');
  expect(annotations).toHaveLength(report.findings.length);
  expect(annotations).toContain(
    `::error file=${source.replaceAll(':', '%3A')},line=463,title=link-not-uri::The links in the schema Link are paths such as /api/v2/authorizations, which the format uri refuses.`,
  );
  const overlay = ['--overlay', file('fix.yaml')];
  const mended = await within(['lint', source, ...overlay, '--fail-on', 'note']);
  expect(mended).toMatchObject({ exitCode: 0, stderr: '' });
  expect(mended.stdout).toContain('clean: no rule finds anything');
  const only = ['--only', 'schema/*,read/*,update/answers-new-state', '--cases', '5', '--seed', '1'];
  const run = await within(['run', '--embedded', '--profile', 'oss-2.9', '--spec', source, ...overlay, ...only]);
  expect(run.stdout).toContain('conforms');
  expect(run.exitCode).toBe(0);
});

describe('lint refuses with exit code 2', () => {
  test.each([
    ['a file that is not there', ['lint', 'nowhere.yaml'], 'cannot be read'],
    ['a level that is none', ['lint', 'oss-2.9', '--fail-on', 'grave'], 'There is no level "grave"'],
    ['a document without the operations', ['lint', file('empty.yaml')], 'describes none of the operations'],
    ['Swagger 2.0', ['lint', file('swagger.yaml')], 'only OpenAPI 3.0 and 3.1'],
    ['an overlay that is none', ['lint', 'oss-2.9', '--overlay', file('empty.yaml')], 'it lacks "overlay"'],
  ])('%s', async (_, args, complaint) => {
    writeFileSync(file('empty.yaml'), 'openapi: 3.0.0\ninfo: {title: a, version: b}\npaths: {}\n');
    writeFileSync(file('swagger.yaml'), 'swagger: "2.0"\n');
    const ended = await within(args);
    expect(ended.exitCode).toBe(2);
    expect(ended.stderr).toContain(complaint);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });
});

test('explain knows every rule that lint names', async () => {
  const { stdout } = await within(['explain', 'answer-member-optional']);
  expect(stdout).toContain('answer-member-optional (warning of lint)');
});
