import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invalidBySchema, invalidPayload, invalidPayloads } from '../../generators/invalid/invalid.ts';
import { malformedTexts } from '../../generators/invalid/malformed-text.ts';
import type { InvalidPayload } from '../../generators/invalid/payload.ts';
import type { JsonObject } from '../../spec/json.ts';
import { builtInContract, loadContract } from '../../spec/loader/load.ts';
import { compileContract } from '../../spec/schemas/schemas.ts';
import { assertDeterministic } from './assertions.ts';

const id = '00000000000000a1';
const permission = { action: 'read', resource: { type: 'buckets', orgID: id, id, name: 'b', org: 'o' } };
const update = { status: 'active', description: 'quotes " and é' };
const bodies = {
  PostAuthorizations: {
    orgID: id,
    userID: id,
    ...update,
    permissions: [permission, { ...permission, action: 'write' }],
  },
  PatchAuthorizationsID: update,
} as const satisfies Record<string, JsonObject>;

/** Rows that every contract must yield: what the API is known to be given by mistake. */
const expected = {
  PostAuthorizations: [
    ...['null', 'boolean', 'number', 'string', 'array'].map((type) => `body/type/${type}`),
    ...['orgID', 'permissions'].map((name) => `body/required/${name}`),
    ...['status', 'description', 'orgID', 'userID', 'permissions'].map((name) => `${name}/type/null`),
    ...['status', 'description', 'orgID', 'userID', 'permissions'].map((name) => `${name}/type/number`),
    ...['unknown', 'empty', 'wrong-case', 'leading-blank', 'trailing-blank'].map((name) => `status/enum/${name}`),
    ...['one-short', 'one-long', 'not-hexadecimal', 'empty'].map((name) => `orgID/pattern/${name}`),
    'permissions/type/object',
    'permissions/minItems/empty',
    ...['first', 'last'].flatMap((item) => [
      `permissions/${item}/type/null`,
      `permissions/${item}/type/string`,
      `permissions/${item}/required/action`,
      `permissions/${item}/required/resource`,
      `permissions/${item}/action/type/null`,
      `permissions/${item}/action/enum/wrong-case`,
      `permissions/${item}/resource/type/string`,
      `permissions/${item}/resource/required/type`,
      `permissions/${item}/resource/type/enum/unknown`,
      `permissions/${item}/resource/type/type/array`,
      `permissions/${item}/resource/id/pattern/one-short`,
      `permissions/${item}/resource/orgID/type/number`,
    ]),
  ],
  PatchAuthorizationsID: [
    ...['null', 'boolean', 'number', 'string', 'array'].map((type) => `body/type/${type}`),
    ...['null', 'boolean', 'number', 'array', 'object'].map((type) => `status/type/${type}`),
    ...['null', 'boolean', 'number', 'array', 'object'].map((type) => `description/type/${type}`),
    ...['unknown', 'empty', 'wrong-case', 'leading-blank', 'trailing-blank'].map((name) => `status/enum/${name}`),
  ],
} as const;

const idsOf = (payloads: readonly InvalidPayload[]) => payloads.map((payload) => payload.id);

describe.each(['cloud-serverless', 'cloud', 'oss'] as const)('with the contract %s', async (name) => {
  const validators = compileContract(await loadContract(builtInContract(name)));

  describe.each(['PostAuthorizations', 'PatchAuthorizationsID'] as const)('the rows of %s', (operation) => {
    const valid = bodies[operation];
    const schema = validators.requestSchema(operation) ?? {};
    const validate = validators.requestBody(operation) ?? (() => []);
    const payloads = invalidBySchema({ schema, valid, validate });

    test('start from a valid body', () => {
      expect(validate(valid)).toEqual([]);
    });

    test('break what they say, there and nowhere else', () => {
      for (const { id: row, body, breaks } of payloads) {
        const failures = 'json' in body ? validate(body.json) : [];
        expect(failures, row).toContainEqual(expect.objectContaining(breaks));
        expect(new Set(failures.map(({ at }) => at)), row).toEqual(new Set([breaks.at]));
      }
    });

    test('hold the mistakes that callers make, each once', () => {
      expect(idsOf(payloads)).toEqual(expect.arrayContaining([...expected[operation]]));
      expect(new Set(idsOf(payloads)).size).toBe(payloads.length);
    });

    test('of last items are about the last of several', () => {
      const last = payloads.filter((payload) => payload.id.startsWith('permissions/last'));
      expect(last.filter(({ breaks }) => !breaks.at.startsWith('/permissions/1'))).toEqual([]);
      const single = { ...valid, ...('permissions' in valid ? { permissions: [permission] } : {}) };
      const ofSingle = idsOf(invalidBySchema({ schema, valid: single, validate }));
      expect(ofSingle).toEqual(idsOf(payloads.filter((payload) => !last.includes(payload))));
    });

    test('are none where nothing confirms them', () => {
      expect(invalidBySchema({ schema, valid, validate: () => [] })).toEqual([]);
    });

    test('are the schema’s, then the text’s', () => {
      expect(invalidPayloads({ schema, valid, validate })).toEqual([...payloads, ...malformedTexts(valid)]);
    });
  });
});

describe.each([...Object.entries(bodies), ['nothing', {}]] as const)('the texts made from a body of %s', (_, valid) => {
  const texts = malformedTexts(valid);

  test('are JSON only where they are merely unwise', () => {
    const readable = texts.filter(({ body }) => 'text' in body && isJson(body.text.replace(/^\ufeff/, '')));
    expect(idsOf(readable)).toEqual(idsOf(texts.filter(({ strictness }) => strictness === 'strict')));
  });

  test('of wider encodings decode to the body', () => {
    const { description: __, ...rest }: JsonObject = valid;
    const wide = texts.find((text) => text.id === 'json/utf-16')?.body;
    const bytes = Buffer.from(wide && 'text' in wide ? wide.text : '', 'utf8');
    expect(JSON.parse(bytes.toString('utf16le'))).toEqual(rest);
  });
});

test.each(Object.entries(bodies))('no two texts made from a body of %s are the same', (_, valid) => {
  const texts = malformedTexts(valid);
  const distinct = new Set(texts.map(({ body }) => JSON.stringify(body)));
  expect([distinct.size, new Set(idsOf(texts)).size]).toEqual([texts.length, texts.length]);
});

test('rows are drawn evenly over the keywords that they break', () => {
  const row = (keyword: string, name: string): InvalidPayload => ({
    id: name,
    body: { json: null },
    breaks: { keyword, at: '' },
    why: '',
    strictness: 'schema',
  });
  const rows = [row('required', 'a'), ...['b', 'c', 'd', 'e', 'f'].map((name) => row('type', name))];
  assertDeterministic(() => invalidPayload(rows));
  const drawn = idsOf(fc.sample(invalidPayload(rows), { seed: 1, numRuns: 1000 }));
  expect(new Set(drawn)).toEqual(new Set(idsOf(rows)));
  expect(drawn.filter((name) => name === 'a').length).toBeGreaterThan(400);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
