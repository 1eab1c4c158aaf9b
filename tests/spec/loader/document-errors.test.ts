import { describe, expect, test } from 'vitest';
import { errorOfChange, errorOfText, withErrorProperty } from '../contract-error.ts';

describe('a text', () => {
  test('that is neither JSON nor YAML', async () => {
    const error = await errorOfText('paths: {\n  - "');
    expect([error.code, error.message]).toEqual(['contract/not-yaml', expect.stringMatching(/line \d+/)]);
  });

  test.each(['', '42', 'just words', '[]', 'title: no API', 'openapi: 3.0.3'])(
    'that is no OpenAPI document: %j',
    async (text) => {
      expect((await errorOfText(text)).code).toBe('contract/not-openapi');
    },
  );

  test.each([
    ['swagger: "2.0"\npaths: {}', 'Swagger 2.0', '/swagger'],
    ['openapi: 3.2.0\npaths: {}', 'OpenAPI 3.2.0', '/openapi'],
    ['openapi: 4\npaths: {}', 'OpenAPI 4', '/openapi'],
  ])('of another version: %j', async (text, name, at) => {
    const error = await errorOfText(text);
    expect([error.code, error.pointer]).toEqual(['contract/unsupported-version', at]);
    expect(error.message).toContain(`${name}; only OpenAPI 3.0 and 3.1 are supported`);
  });
});

describe('a document', () => {
  test('that lacks an operation', async () => {
    const error = await errorOfChange((document) => {
      delete document.paths?.['/api/v2/authorizations/{authID}']?.delete;
    });
    expect([error.code, error.pointer]).toEqual(['contract/missing-operation', '/paths']);
    expect(error.message).toContain('DeleteAuthorizationsID (DELETE /api/v2/authorizations/{authID})');
  });

  test('that breaks OpenAPI', async () => {
    const error = await errorOfChange((document) => {
      delete document.paths?.['/api/v2/authorizations']?.get?.responses;
    });
    expect([error.code, error.pointer]).toEqual(['contract/invalid', '/paths/~1api~1v2~1authorizations/get/responses']);
    expect(error.message).toContain('it is missing');
  });

  test('whose broken part could have been a reference, which is not what is said of it', async () => {
    const error = await errorOfChange((document) => {
      Object.assign(document.paths?.['/api/v2/authorizations']?.get?.responses ?? {}, { 499: {} });
    });
    expect([error.code, error.message]).toEqual(['contract/invalid', expect.stringContaining('/499/description')]);
  });

  test('whose schema breaks OpenAPI', async () => {
    const error = await errorOfChange(withErrorProperty({ type: 'strin' }));
    expect(error.code).toBe('contract/invalid');
    expect(error.pointer).toMatch(/\/schema\/properties\/cause\/type$/);
  });

  test.each(['#/components/schemas/Absent', '#%ZZ'])('with a reference that leads nowhere: %s', async ($ref) => {
    const error = await errorOfChange(withErrorProperty({ $ref }));
    expect(error.code).toBe('contract/unresolved-reference');
    expect(error.pointer).toBe('/components/schemas/Error/properties/cause');
  });

  test('with a reference to a file that is not there', async () => {
    const error = await errorOfChange(withErrorProperty({ $ref: './absent.yaml#/Cause' }));
    expect([error.code, error.message]).toEqual([
      'contract/unresolved-reference',
      expect.stringContaining('absent.yaml'),
    ]);
  });

  test.each([{}, { description: 'a sibling' }])('with a schema that contains itself, beside %j', async (sibling) => {
    const error = await errorOfChange(withErrorProperty({ $ref: '#/components/schemas/Error', ...sibling }));
    expect(error.code).toBe('contract/circular-reference');
    expect(error.pointer).toBe('/components/schemas/Error/properties/cause');
  });

  test('with a reference to itself', async () => {
    const error = await errorOfChange((document) => {
      Object.assign(document.components?.schemas ?? {}, { Link: { $ref: '#/components/schemas/Link' } });
    });
    expect(error.code).toBe('contract/circular-reference');
  });
});
