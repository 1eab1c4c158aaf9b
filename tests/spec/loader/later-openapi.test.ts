import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../spec/json.ts';
import { compileContract } from '../../../spec/schemas/schemas.ts';
import { contractIn, smallDocument } from './small-document.ts';

const head = `openapi: 3.1.0
info: { title: Small, version: "1", summary: of later, license: { name: MIT, identifier: MIT } }
jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
webhooks: { made: { post: { responses: { "200": { description: taken } } } } }`;

/** What a document of OpenAPI 3.1 says of a member `value` of an authorization, in its answers. */
async function judging(schema: string): Promise<(value: unknown) => readonly string[]> {
  const text = smallDocument({ head, rest: '    Base: { type: object, required: [a], properties: { a: {} } }' });
  const contract = await contractIn(text.replace('orgID: {', `value: ${schema}\n        orgID: {`));
  expect(contract.warnings).toEqual([]);
  const validate = compileContract(contract).response('GetAuthorizationsID', '200', 'application/json');
  return (value) => (validate?.({ id: '0'.repeat(16), orgID: 'a', value }) ?? []).map(({ keyword }) => keyword);
}

describe('a document of OpenAPI 3.1 is read', () => {
  test.each<[name: string, schema: string, valid: unknown, invalid: unknown, keyword: string]>([
    ['several types', "{ type: [string, 'null'], examples: [a] }", null, 1, 'type'],
    ['numeric bounds', '{ type: number, exclusiveMinimum: 5, exclusiveMaximum: 7 }', 6, 5, 'exclusiveMinimum'],
    ['const', '{ const: active }', 'active', 'inactive', 'const'],
    [
      'what stands beside a reference',
      '{ $ref: "#/components/schemas/Base", required: [b], readOnly: true }',
      { a: 1, b: 1 },
      { a: 1 },
      'required',
    ],
    [
      'a reference beside something',
      '{ required: [b], $ref: "#/components/schemas/Base" }',
      { a: 1, b: 1 },
      { b: 1 },
      'required',
    ],
    [
      'a description beside a reference',
      '{ description: a base, $ref: "#/components/schemas/Base" }',
      { a: 1 },
      {},
      'required',
    ],
    ['definitions', '{ $ref: "#/components/schemas/Base/properties/a" }', 1, undefined, ''],
  ])('with %s', async (_, schema, valid, invalid, keyword) => {
    const judge = await judging(schema);
    expect(judge(valid)).toEqual([]);
    expect(judge(invalid)).toEqual(keyword === '' ? [] : [keyword]);
  });

  test('with path items among its components, and without paths of others', async () => {
    const moved = smallDocument({ head })
      .replace('paths:\n  /api/v2/authorizations:', 'x-rest:')
      .replace('  /api/v2/authorizations/{id}:', 'paths:\n  /api/v2/authorizations: { $ref: "#/x-rest" }\n$&');
    const { operations, warnings } = await contractIn(moved);
    expect([Object.keys(operations).length, warnings]).toEqual([5, []]);
  });

  test('and a defect around its operations is a warning', async () => {
    const { warnings } = await contractIn(smallDocument({ head: 'openapi: 3.1.1\ninfo: { title: A, note: B }' }));
    expect(warnings).toEqual([
      expect.stringContaining('/info/version (line 2): it is missing'),
      expect.stringContaining('/info/note (line 2): OpenAPI has no such member there'),
    ]);
  });
});

describe('a reference', () => {
  test('may lead through others, and into paths whose rest is broken', async () => {
    const shared = `  /users:\n    get: { responses: { default: { content: { a: { schema: { properties: { b: { $ref: "#/components/schemas/Authorization" } } } } } } } }`;
    const text = smallDocument()
      .replace(
        'orgID: { type',
        'self: { $ref: "#/paths/~1users/get/responses/default/content/a/schema/properties/b/properties/orgID" }\n        orgID: { type',
      )
      .replace('paths:', `paths:\n${shared}`);
    const { operations, warnings } = await contractIn(text);
    const schema = operations.GetAuthorizationsID?.responses['200']?.content['application/json']?.schema;
    expect([valueAt(schema, '/properties/self'), warnings]).toEqual([{ type: 'string' }, []]);
  });
});
