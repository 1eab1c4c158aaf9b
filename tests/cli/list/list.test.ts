import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { CatalogueDocument } from '../../../reports/catalogue/document.ts';
import { faults } from '../../../server/index.ts';
import { loadKnown } from '../../../spec/known.ts';
import { releases } from '../../../spec/releases.ts';
import { isRequirementId, requirementIds, requirementOf } from '../../../suites/catalogue.ts';
import { within } from '../tool.ts';

const schema = new URL('../../../reports/catalogue/catalogue.schema.json', import.meta.url);

async function asJson(...args: readonly string[]): Promise<CatalogueDocument> {
  const { exitCode, stdout } = await within(['list', '--json', ...args]);
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

test('the JSON keeps its schema, and leaves no requirement, fault or known deviation out', async () => {
  const document = await asJson();
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
  expect(validate(document) || validate.errors).toBe(true);
  const { requirements } = document;
  expect(requirements.map(({ id }) => id)).toEqual(requirementIds);
  expect(requirements.flatMap((one) => one.faults).length).toBe(faults.length);
  const known = releases.flatMap((release) => loadKnown(release).deviations);
  const ids = new Set(known.filter(({ requirement }) => isRequirementId(requirement)).map(({ id }) => id));
  expect(new Set(requirements.flatMap((one) => one.known.map(({ id }) => id)))).toEqual(ids);
  expect(requirements.filter(({ sources, sentences }) => sources.length + sentences.length === 0)).toEqual([]);
});

test('what a profile does not promise is left out, in every list', async () => {
  const promised = requirementIds.filter((id) => requirementOf(id).profiles?.includes('cloud') ?? true);
  expect(promised.length).toBeLessThan(requirementIds.length);
  const { profile, requirements } = await asJson('--profile', 'cloud');
  expect([profile, requirements.map(({ id }) => id)]).toEqual(['cloud', promised]);
  for (const args of [
    ['list', '--profile', 'cloud'],
    ['run', '--list', '--profile', 'cloud'],
  ]) {
    const { stdout } = await within(args);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(promised);
  }
});

test.each([
  [['list', 'delet'], 'Did you mean delete/*?'],
  [['list', 'delete/end-token'], 'Did you mean delete/ends-token?'],
  [['list', '--profile', 'oss'], 'cloud-serverless'],
  [['list', 'create/contract-types-accepted', '--profile', 'cloud'], 'promises nothing of these'],
])('%j is a mistake, and says what was meant', async (args, words) => {
  const { exitCode, stderr } = await within(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(words);
});
