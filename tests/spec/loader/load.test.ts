import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { requiredOperations, routes } from '../../../spec/contract.ts';
import { valueAt } from '../../../spec/json.ts';
import { loadContract } from '../../../spec/loader/load.ts';
import { overlay } from '../../../spec/loader/overlay.ts';
import { changedDocument, contractOf, type Draft, withFiles } from '../document.ts';
import { pairs, vendorIsAbsent, vendorNote } from '../vendor.ts';

describe.each(pairs)('$name', ({ name, ours, vendors }) => {
  test('loads with every correction', async () => {
    const contract = await loadContract(ours);
    expect(contract.corrections).toEqual(overlay.map(({ id }) => id));
    expect(Object.keys(contract.operations)).toEqual(expect.arrayContaining([...requiredOperations]));
    expect(contract.digest).toBe(
      createHash('sha256')
        .update(await readFile(ours))
        .digest('hex'),
    );
  });

  test("loads from the vendor's whole document to the same operations", async (context) => {
    context.skip(vendorIsAbsent, vendorNote);
    const [own, vendor] = [await loadContract(ours), await loadContract(vendors)];
    expect(vendor.corrections).toEqual(own.corrections);
    // The document of Cloud Serverless has the tags of the sessions, but not their operations.
    const lacking = name === 'cloud-serverless' ? ['PostSignin', 'PostSignout'] : [];
    for (const [id, operation] of Object.entries(own.operations)) {
      const theirs = Object.entries(vendor.operations).find(([name]) => name === id)?.[1];
      expect(theirs === undefined, id).toBe(lacking.includes(id));
      if (theirs === undefined) continue;
      expect(Object.keys(operation.responses)).toEqual(Object.keys(theirs.responses));
      expect(operation.parameters.map(({ name }) => name)).toEqual(theirs.parameters.map(({ name }) => name));
    }
  });
});

describe('an operation', () => {
  test('points into the resolved document', async () => {
    const { document, operations } = await contractOf(await changedDocument());
    for (const { pointer, parameters, requestBody, responses } of Object.values(operations)) {
      const contents = [requestBody, ...Object.values(responses)].flatMap((part) => Object.values(part?.content ?? {}));
      const holders = [...parameters, ...contents];
      for (const holder of holders) expect(valueAt(document, `${holder.pointer}/schema`)).toBe(holder.schema);
      expect(valueAt(document, pointer)).toHaveProperty('operationId');
    }
  });

  test.each([
    ['/api/v2', ''],
    ['https://{host}/api/{version}/', ''],
    ['https://gateway.example/influx', '/api/v2'],
  ])('is found below the server %s', async (url, prefix) => {
    const contract = await contractOf(
      await changedDocument((document) => {
        const variables = { host: { default: 'example.org' }, version: { default: 'v2' } };
        Object.assign(document, { servers: [{ url, ...(url.includes('{') && { variables }) }] });
        const items = Object.entries(document.paths ?? {});
        const moved = items.map(([path, item]) => [path.replace('/api/v2', prefix), item]);
        Object.assign(document, { paths: Object.fromEntries(moved) });
      }),
    );
    const found = Object.values(contract.operations).map(({ id, path }) => [id, path]);
    expect(found).toEqual(expect.arrayContaining(requiredOperations.map((id) => [id, routes[id].path])));
    expect(contract.corrections).toContain('id-in-path');
  });

  test('is known by its route, whatever the document calls its id and its path parameter', async () => {
    const renamed = JSON.stringify(await changedDocument())
      .replaceAll('"GetAuthorizationsID"', '"readToken"')
      .replaceAll('{authID}', '{tokenID}')
      .replaceAll('"authID"', '"tokenID"');
    const contract = await contractOf(JSON.parse(renamed));
    const operation = contract.operations.GetAuthorizationsID;
    expect(operation?.path).toBe('/api/v2/authorizations/{authID}');
    expect(operation?.parameters.map(({ name }) => name)).toEqual(['Zap-Trace-Span', 'authID']);
  });

  test('inherits the parameters of its path and overrides them', async () => {
    const shared = [
      { name: 'org', in: 'query', schema: { type: 'integer' } },
      { name: 'page', in: 'query', schema: { type: 'integer' } },
      { name: 'Accept', in: 'header', schema: { type: 'string' } },
    ];
    const contract = await contractOf(
      await changedDocument((document) => {
        Object.assign(document.paths?.['/api/v2/authorizations'] ?? {}, { parameters: shared });
      }),
    );
    const parameters = contract.operations.GetAuthorizations?.parameters ?? [];
    expect(parameters.filter(({ name }) => name === 'org').map(({ schema }) => schema.type)).toEqual(['string']);
    expect(parameters.find(({ name }) => name === 'page')?.pointer).toBe(
      '/paths/~1api~1v2~1authorizations/parameters/1',
    );
    expect(parameters.map(({ name }) => name)).not.toContain('Accept');
  });
});

describe('a document', () => {
  test('may be spread over files', async () => {
    const item: Draft[] = [];
    const path = '/api/v2/authorizations/{authID}';
    const root = await changedDocument((document) => {
      item.push(document.paths?.[path] ?? {});
      Object.assign(document.paths ?? {}, { [path]: { $ref: './one.json' } });
    });
    const one = JSON.stringify(item[0]).replaceAll('"#/', '"root.json#/');
    await withFiles({ 'root.json': JSON.stringify(root), 'one.json': one }, async (directory) => {
      const contract = await loadContract(join(directory, 'root.json'));
      expect(Object.keys(contract.operations)).toEqual(expect.arrayContaining([...requiredOperations]));
    });
  });

  test('may be invalid and circular where no judged operation reaches', async () => {
    const contract = await contractOf(
      await changedDocument((document) => {
        const loop = { properties: { again: { $ref: '#/components/schemas/Loop' } } };
        Object.assign(document.components?.schemas ?? {}, { Loop: loop, Broken: { type: 'strin' } });
      }),
    );
    expect(valueAt(contract.document, '/components/schemas/Loop')).toBeUndefined();
  });
});
