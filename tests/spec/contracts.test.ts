import SwaggerParser from '@apidevtools/swagger-parser';
import type { OpenAPI } from 'openapi-types';
import { describe, expect, test } from 'vitest';
import { requiredOperations, sessionOperations } from '../../spec/contract.ts';
import type { Json, JsonObject } from '../../spec/json.ts';
import { isObject } from '../../spec/json.ts';
import { pairs, readDocument as read, vendorIsAbsent, vendorNote } from './vendor.ts';

const prose = new Set(['description', 'summary', 'example', 'examples', 'tags', 'externalDocs']);

/** A document without what only people read; `names` tells that the keys are names of properties, not keywords. */
function withoutProse(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => names || !(prose.has(key) || key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutProse(child, !names && key === 'properties')]));
}

async function operationsIn(file: string): Promise<Map<string, Json>> {
  const options = { dereference: { circular: 'ignore' } } as const;
  const copy = structuredClone(await read(file)) as unknown as OpenAPI.Document;
  const document = (await SwaggerParser.dereference(copy, options)) as unknown as JsonObject;
  const items = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({ path, method, operation })),
  );
  const judged: readonly Json[] = [...requiredOperations, ...sessionOperations];
  const found = items.flatMap(({ path, method, operation }) => {
    if (!isObject(operation) || !judged.includes(operation.operationId ?? null)) return [];
    const { security = document.security ?? null } = operation;
    return [[String(operation.operationId), withoutProse({ path, method, ...operation, security })] as const];
  });
  return new Map(found);
}

/** What the vendor demands of the operations of a document; those of sessions stand in the one for Cloud alone. */
async function demandedIn(name: string, vendors: string): Promise<Map<string, Json>> {
  const own = await operationsIn(vendors);
  const cloud = pairs.find((pair) => pair.name === 'cloud');
  if (name !== 'cloud-serverless' || cloud === undefined) return own;
  const sessions = [...(await operationsIn(cloud.vendors))].filter(([id]) => !own.has(id));
  return new Map([...own, ...sessions]);
}

/** The sentences of a document's prose that are long enough to be somebody's own. */
function sentencesOf(value: Json): readonly string[] {
  if (typeof value === 'string') {
    const sentences = value
      .replaceAll(/\s+/g, ' ')
      .toLowerCase()
      .split(/[.!?:]\s|^- | - /);
    return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence.split(' ').length >= 5);
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}

describe.each(pairs)('$name', ({ name, ours, vendors }) => {
  test('describes the five operations, and those of sessions', async () => {
    expect([...(await operationsIn(ours)).keys()].toSorted()).toEqual(
      [...requiredOperations, ...sessionOperations].toSorted(),
    );
  });

  test('demands of each operation what the vendor demands, no more and no less', async (context) => {
    context.skip(vendorIsAbsent, vendorNote);
    const vendor = await demandedIn(name, vendors);
    for (const [id, operation] of await operationsIn(ours)) expect(operation, id).toEqual(vendor.get(id));
  });

  test('declares the same security schemes and names its components alike', async (context) => {
    context.skip(vendorIsAbsent, vendorNote);
    const [own, vendor] = [(await read(ours)).components, (await read(vendors)).components];
    if (!isObject(own) || !isObject(vendor)) throw new Error('a document has no components');
    for (const [section, members] of Object.entries(own)) {
      expect(Object.keys(vendor[section] ?? {})).toEqual(expect.arrayContaining(Object.keys(members ?? {})));
    }
    expect(withoutProse(vendor.securitySchemes ?? null)).toMatchObject(
      withoutProse(own.securitySchemes ?? null) as object,
    );
  });

  test('says it in its own words', async (context) => {
    context.skip(vendorIsAbsent, vendorNote);
    const theirs = new Set(sentencesOf(await read(vendors)));
    expect(theirs.size).toBeGreaterThan(100);
    expect(sentencesOf(await read(ours)).filter((sentence) => theirs.has(sentence))).toEqual([]);
  });
});
