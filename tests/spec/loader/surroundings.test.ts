import { describe, expect, test } from 'vitest';
import { requiredOperations } from '../../../spec/contract.ts';
import { compileContract } from '../../../spec/schemas/schemas.ts';
import { errorOfText } from '../contract-error.ts';
import { contractIn, smallDocument } from './small-document.ts';

const openapi = 'openapi: 3.0.3';
const schemes = (scheme: string) => `  securitySchemes:\n    Key: ${scheme}\nsecurity: [{ Key: [] }]`;

describe('a defect outside of the operations is a warning that names place, line and reason', () => {
  test.each<[name: string, document: Parameters<typeof smallDocument>[0], warnings: readonly string[]]>([
    ['no version', { head: `${openapi}\ninfo:\n  title: A` }, ['/info/version (line 2): it is missing']],
    ['no info', { head: openapi }, ['/info (line 1): it is missing']],
    [
      'a member of a later OpenAPI',
      { head: `${openapi}\ninfo:\n  title: A\n  summary: B\n  version: "1"` },
      ['/info/summary (line 4): OpenAPI has no such member there'],
    ],
    [
      'several at once',
      { head: `${openapi}\ninfo: { title: A, version: 2 }\nservers: here` },
      ['/info/version (line 2): it is a number, not a text', '/servers (line 3): it must be array'],
    ],
    [
      'a format of bearer tokens beside another scheme',
      { rest: schemes('{ type: http, scheme: token, bearerFormat: Secret }') },
      [
        '/components/securitySchemes/Key/bearerFormat (line 29): it belongs to the scheme bearer and stands beside token',
      ],
    ],
    [
      'a reference of a scheme that leads nowhere',
      { rest: schemes('{ $ref: "#/components/securitySchemes/None" }') },
      ['/components/securitySchemes/Key/type (line 28): it is missing'],
    ],
    ['a tag without a name', { rest: 'tags:\n  - description: A' }, ['/tags/0/name (line 29): it is missing']],
    ['a root member', { rest: 'host: here' }, ['/host (line 28): OpenAPI has no such member there']],
    ['many alike', { rest: 'tags: [a, b, c]' }, ['/tags/0 (line 28): it must be object (and 2 more like it)']],
    [
      'a name that stands twice',
      { rest: 'tags: [{ name: a, description: b, description: c }]' },
      ['/tags/0/description (line 28): it stands there twice, and the last counts'],
    ],
  ])('%s', async (_, document, warnings) => {
    const contract = await contractIn(smallDocument(document));
    const head = 'The contract has a defect outside of the judged operations, at';
    expect(contract.warnings).toEqual(warnings.map((warning) => `${head} ${warning}.`));
    expect(Object.keys(contract.operations)).toEqual(expect.arrayContaining([...requiredOperations]));
    expect(compileContract(contract).response('PatchAuthorizationsID', '200', 'application/json')?.({})).toHaveLength(
      2,
    );
  });

  test('and what has none has no warning, whatever other paths and components are like', async () => {
    const rest =
      '    Broken: { type: strin, properties: { a: { $ref: "#/nowhere" } } }\nx-notes: { $ref: "#/nowhere" }';
    const unread = smallDocument({ rest }).replace('paths:', 'paths:\n  /broken: { get: { responses: 1 } }');
    expect((await contractIn(unread)).warnings).toEqual([]);
  });

  test('and of many kinds, ten are told', async () => {
    const rest = Array.from({ length: 12 }, (_, index) => `member${index}: 1`).join('\n');
    const { warnings } = await contractIn(smallDocument({ rest }));
    expect([warnings.length, warnings.at(-1)]).toEqual([
      11,
      'The contract has a defect outside of the judged operations of 2 more kinds.',
    ]);
  });

  test('and title and version are said for the document', async () => {
    const { title, version } = await contractIn(smallDocument({ head: openapi }));
    expect([title, version]).toEqual(['untitled', 'unknown']);
  });
});

describe('a defect of an operation is an error that names place, line and reason', () => {
  test.each<[name: string, text: string, code: string, sentence: string]>([
    [
      'a response without a description',
      smallDocument().replace('description: gone', 'x-gone: 1'),
      'contract/invalid',
      '/paths/~1api~1v2~1authorizations~1{id}/delete/responses/204/description (line 16): it is missing',
    ],
    [
      'beside one outside',
      smallDocument({ head: openapi }).replace('type: object\n', 'type: objekt\n'),
      'contract/invalid',
      '/items/type (line 22): it must be equal to one of the allowed values',
    ],
    [
      'a reference that leads nowhere',
      smallDocument().replace('Rows" }', 'Row" }'),
      'contract/unresolved-reference',
      'The reference #/components/schemas/Row leads nowhere, at /paths/~1api~1v2~1authorizations/get/responses/200/content/application~1json/schema (line 7).',
    ],
    [
      'a name that stands twice',
      smallDocument().replace('orgID: { type: string }', 'orgID: { type: string, type: integer }'),
      'contract/invalid',
      'The contract says /components/schemas/Authorization/properties/orgID/type (line 27) twice.',
    ],
    [
      'a reference into paths that leads back',
      smallDocument()
        .replace('orgID: { type: string }', 'orgID: { $ref: "#/paths/~1a/x-a" }\npaths-x: 1')
        .replace('paths:', 'paths:\n  /a: { x-a: { properties: { b: { $ref: "#/paths/~1a/x-a" } } } }'),
      'contract/circular-reference',
      'A reference to /paths/~1a/x-a (line 4) leads back to itself.',
    ],
  ])('%s', async (_, text, code, sentence) => {
    const error = await errorOfText(text);
    expect([error.code, error.message]).toEqual([code, expect.stringContaining(sentence)]);
  });

  test.each(['openapi: 3.0.3\ninfo: { title: a, version: b }\npaths: {}', 'openapi: 3.1.0\ninfo: {}'])(
    'as is that there is none: %j',
    async (text) => {
      const error = await errorOfText(text);
      expect([error.code, error.message]).toEqual([
        'contract/missing-operation',
        expect.stringContaining('describes none of the operations of the authorizations API'),
      ]);
    },
  );
});
