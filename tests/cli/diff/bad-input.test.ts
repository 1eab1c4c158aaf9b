import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareContracts } from '../../../engine/change/compare.ts';
import { readCompared } from '../../../spec/change/side.ts';
import { errorOf } from '../../spec/contract-error.ts';
import { within } from '../tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'tokenproof-test-'));
const place = (name: string) => join(folder, name);

/** A contract of one operation with one schema. */
function contract(schema: unknown): string {
  const body = { content: { 'application/json': { schema } } };
  const post = { requestBody: body, responses: { '201': { description: 'made' } } };
  const node = { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } };
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Small', version: '1' },
    paths: { '/api/v2/authorizations': { post } },
    components: { schemas: { Node: node } },
  });
}

const files: Readonly<Record<string, string>> = {
  'good.json': contract({ type: 'string' }),
  'swagger.json': JSON.stringify({ swagger: '2.0', info: { title: 'Old', version: '1' }, paths: {} }),
  'other.json': contract({ type: 'string' }).replaceAll('authorizations', 'others'),
  'circular.json': contract({ $ref: '#/components/schemas/Node' }),
  'remote.json': contract({ $ref: 'http://127.0.0.1:9/schema.json' }),
  'outside.json': contract({ $ref: `../${folder.split('/').at(-1)}-outside.json` }),
  'looking.json': contract({ type: 'string', pattern: '^(?!a)(b+)+$' }),
  'huge.json': contract({ type: 'string', pattern: '^((a{500}){500}){500}$' }),
};

const cases = [
  ['that is Swagger 2.0', 'swagger.json', 'contract/unsupported-version', 'is Swagger 2.0'],
  ['with none of the operations', 'other.json', 'contract/missing-operation', 'none of the operations'],
  ['with a schema that contains itself', 'circular.json', 'contract/circular-reference', '/components/schemas/Node'],
  ['that refers to another host', 'remote.json', 'contract/unresolved-reference', 'which is not followed'],
  ['that refers to a file outside of its folder', 'outside.json', 'contract/unresolved-reference', 'outside'],
  ['with a pattern that looks ahead', 'looking.json', 'contract/schema', 'looking.json, line 1'],
  ['with a pattern that is too large', 'huge.json', 'contract/schema', 'huge.json, line 1'],
  ['that is not there', 'absent.json', 'contract/unreadable', 'ENOENT'],
] as const;

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) writeFileSync(place(name), text);
  writeFileSync(`${folder}-outside.json`, '{"type":"string","maxLength":3}');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(`${folder}-outside.json`);
});

/** The changes between the good contract and one of the others. */
async function changesTo(name: string, references: 'near' | 'any' = 'near') {
  const [old, now] = [await readCompared(place('good.json')), await readCompared(place(name), references)];
  return (await compareContracts(old, now)).changes.map(({ rule }) => rule);
}

describe('refused in one sentence is a document', () => {
  test.each(cases)('%s', async (_, name, code, part) => {
    const error = await errorOf(changesTo(name));
    expect(error.code).toBe(code);
    expect(error.message).toContain(part);
    expect(error.message).not.toContain('\n');
  });

  test('of a revision that is not there', async () => {
    const error = await errorOf(readCompared('git:no-such-revision:contract.json'));
    expect(error.code).toBe('contract/unreadable');
  });
});

test('references elsewhere are followed where they may be', async () => {
  expect(await changesTo('outside.json', 'any')).toEqual(['request-length-narrowed']);
});

test('bad input ends the tool with 2', async () => {
  const { exitCode, stdout, stderr } = await within(['diff', place('good.json'), place('swagger.json')]);
  expect({ exitCode, stdout, lines: stderr.trim().split('\n').length }).toEqual({ exitCode: 2, stdout: '', lines: 1 });
});

test('a document is read from a revision of Git', async (context) => {
  context.skip(!existsSync('.git'), 'this is no clone');
  const { contract: read } = await readCompared('git:HEAD:spec/contracts/oss.yaml');
  expect(Object.keys(read.operations)).toHaveLength(7);
});
