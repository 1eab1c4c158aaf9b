import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringValue } from '../../../generators/values/string.ts';
import { linearPattern } from '../../../spec/linear-pattern.ts';
import { loadContract } from '../../../spec/loader/load.ts';
import { compileContract } from '../../../spec/schemas/schemas.ts';
import { errorOf } from '../contract-error.ts';
import { changedDocument, contractOf, type Draft, withFiles } from '../document.ts';

function errorSchema(document: Draft): Draft {
  return document.components?.schemas?.Error?.properties ?? {};
}

/** How reading a contract ends whose errors have a member that refers elsewhere. */
function referring(reference: string, prepare: (folder: string) => void = () => {}) {
  return withFiles({}, async (folder) => {
    prepare(folder);
    const path = join(folder, 'contract.json');
    const document = await changedDocument((draft) => Object.assign(errorSchema(draft), { more: { $ref: reference } }));
    writeFileSync(path, JSON.stringify(document));
    return loadContract(path).then(
      () => 'read',
      (error) => `${error.code} ${error.message}`,
    );
  });
}

const schema = '{"more":{"type":"string"}}';

describe('a contract refers', () => {
  test('to files beside it and below', async () => {
    expect(await referring('beside.json#/more', (folder) => writeFileSync(join(folder, 'beside.json'), schema))).toBe(
      'read',
    );
    const below = (folder: string): void => {
      mkdirSync(join(folder, 'below'));
      writeFileSync(join(folder, 'below/x.json'), schema);
    };
    expect(await referring('below/x.json#/more', below)).toBe('read');
  });

  test.each(['file:///dev/zero', '/dev/zero', '/etc/hostname', '../../../../etc/hostname', 'link.json#/more'])(
    'to nothing elsewhere: %s',
    async (reference) => {
      const link = (folder: string): void => symlinkSync('/dev/zero', join(folder, 'link.json'));
      expect(await referring(reference, link)).toMatch(/^contract\/unresolved-reference .*outside of the folder/);
    },
  );

  test('to no folder and no file without an end', async () => {
    expect(await referring('below', (folder) => mkdirSync(join(folder, 'below')))).toMatch(
      /^contract\/unresolved-reference .*no regular file/,
    );
    const large = (folder: string): void => writeFileSync(join(folder, 'large.json'), ' '.repeat(17 * 2 ** 20));
    expect(await referring('large.json', large)).toMatch(/^contract\/too-large/);
  });
});

describe('a contract is refused in one sentence', () => {
  test('where it has no end', async () => {
    expect(await errorOf(loadContract('/dev/zero'))).toMatchObject({ code: 'contract/too-large' });
  });

  test.each([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe]), Buffer.from('a\0b')])(
    'where it is binary',
    async (bytes) => {
      const error = await withFiles({}, (folder) => {
        writeFileSync(join(folder, 'contract'), bytes);
        return errorOf(loadContract(join(folder, 'contract')));
      });
      expect([error.code, error.message]).toEqual(['contract/binary', expect.stringContaining('is a binary file')]);
    },
  );

  test.each(['[', '{"a":'])('where it is nested without end: %s', async (opening) => {
    const depth = 100_000;
    const closing = (opening === '[' ? ']' : '}').repeat(depth);
    const text = `{"openapi":"3.0.0","paths":{},"x":${opening.repeat(depth)}1${closing}}`;
    const error = await withFiles({ 'contract.json': text }, (folder) =>
      errorOf(loadContract(join(folder, 'contract.json'))),
    );
    expect(error.code).toMatch(/^contract\/(too-deep|not-yaml)$/);
  });

  test('where references multiply its parts', async () => {
    const change = (document: Draft): void => {
      const schemas = document.components?.schemas ?? {};
      for (let level = 0; level < 30; level += 1) {
        const next = { $ref: `#/components/schemas/L${level + 1}` };
        Object.assign(schemas, { [`L${level}`]: { type: 'object', properties: { a: next, b: next } } });
      }
      Object.assign(schemas, { L30: { type: 'string' } });
      Object.assign(errorSchema(document), { more: { $ref: '#/components/schemas/L0' } });
    };
    const error = await errorOf(contractOf(await changedDocument(change)));
    expect(error.code).toBe('contract/too-deep');
  });
});

describe('a pattern of a document', () => {
  test('that backtracks is matched in linear time', () => {
    expect(linearPattern('^(a+)+$').test(`${'a'.repeat(100_000)}!`)).toBe(false);
    expect(linearPattern('^(a|a)*$').test('a'.repeat(10_000))).toBe(true);
  });

  test.each([
    ['^[0-9a-f]{16}$', '0123456789abcdef', true],
    ['^[0-9a-f]{16}$', '0123456789abcdeF', false],
    ['b', 'abc', true],
    ['^\\u0061\\/$', 'a/', true],
    ['^\\p{Lu}$', 'Ä', true],
    ['^a$', 'a\n', false],
  ])('means what ECMA-262 says: %s of %j', (pattern, text, fits) => {
    expect([linearPattern(pattern).test(text), new RegExp(pattern, 'u').test(text)]).toEqual([fits, fits]);
  });

  test.each(['(?=a)b', '(a)\\1', '(', 'a{100000}'])('is refused where it cannot be: %s', async (pattern) => {
    const contract = await contractOf(
      await changedDocument((draft) => Object.assign(errorSchema(draft), { more: { type: 'string', pattern } })),
    );
    expect(() => compileContract(contract)).toThrow(/The schema at .* cannot be used/);
  });

  test('that no text of the length fits makes no endless search', () => {
    const values = stringValue({ pattern: '^a{20}$', maxLength: 10 }, {});
    expect(() => fc.sample(values, 1)).toThrow('No value can be generated');
  });
});
