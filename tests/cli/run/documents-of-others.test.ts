import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { builtInContract } from '../../../spec/loader/load.ts';
import { within } from '../tool.ts';

/** A document of the vendor's with a defect around its operations, and in which a creation takes what is read. */
function documentOfOthers(folder: string): string {
  const document = parse(readFileSync(builtInContract('oss'), 'utf8'));
  delete document.info.version;
  const { schema } = document.paths['/api/v2/authorizations'].post.requestBody.content['application/json'];
  schema.$ref = '#/components/schemas/Authorization';
  const path = join(folder, 'document.yaml');
  writeFileSync(path, stringify(document));
  return path;
}

test('a document with defects outside of its operations judges, with its defects told once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const args = ['run', '--embedded', '--profile', 'oss-2.7', '--spec', documentOfOthers(folder), '--seed', '1'];
  const result = await within([
    ...args,
    '--cases',
    '3',
    '--only',
    'errors/*',
    '--report',
    `json=${join(folder, 'json')}`,
  ]);
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(result.stdout.match(/defect outside/g)).toHaveLength(1);
  const { run } = JSON.parse(readFileSync(join(folder, 'json'), 'utf8'));
  expect(run.notices).toContainEqual(expect.stringMatching(/at \/info\/version \(line \d+\): it is missing\.$/));
  expect(run.contract).toMatchObject({ version: 'unknown' });
});

test('a document of another kind is refused in one sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'swagger.yaml');
  writeFileSync(path, 'swagger: "2.0"\ninfo: { title: a, version: "1" }\npaths: {}\n');
  const { exitCode, stderr } = await within(['run', '--embedded', '--spec', path]);
  expect([exitCode, stderr]).toEqual([
    2,
    expect.stringContaining('is Swagger 2.0; only OpenAPI 3.0 and 3.1 are supported.'),
  ]);
});
